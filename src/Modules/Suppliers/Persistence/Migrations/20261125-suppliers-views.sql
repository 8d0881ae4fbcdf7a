-- Read by other modules; a column here is a contract and changes like one.
CREATE VIEW pub_payee AS
SELECT p.id, p.supplier, s.name AS supplier_name, p.account, p.entity, p.reported_at, p.seen_on, p.first_verifier, p.second_verifier, p.active_from, p.blocked_at, p.first_paid_at
FROM suppliers_payee p JOIN suppliers_supplier s ON s.id = p.supplier;
