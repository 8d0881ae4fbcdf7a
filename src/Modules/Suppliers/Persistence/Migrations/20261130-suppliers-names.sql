-- Read by other modules; a column here is a contract and changes like one.
CREATE VIEW pub_supplier AS SELECT id, name FROM suppliers_supplier;
