-- Read by other modules; a column here is a contract and changes like one. What was ordered and neither declined (4) nor cancelled (9).
CREATE VIEW pub_ordered_quantity AS
SELECT o.id AS order_id, o.entity, o.ordered_on, l.article, l.contract, l.unit_code, l.quantity_micro, l.net AS net_minor
FROM ordering_order o JOIN ordering_order_line l ON l."order" = o.id
WHERE o.state NOT IN (4, 9);
