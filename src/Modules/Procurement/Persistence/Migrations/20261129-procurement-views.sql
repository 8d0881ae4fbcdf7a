-- Read by other modules; a column here is a contract and changes like one. Nothing of a case in preparation but its number.
CREATE VIEW pub_procurement AS
SELECT id, entity, register_number, CASE WHEN published_at IS NULL THEN '' ELSE title END AS title, phase, published_at, cancelled_at FROM procurement_case;
