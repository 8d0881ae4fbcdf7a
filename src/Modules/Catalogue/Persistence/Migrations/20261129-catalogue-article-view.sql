-- Read by other modules; a column here is a contract and changes like one.
CREATE VIEW pub_article AS SELECT id, contract, number, name, cpv FROM catalogue_article;
