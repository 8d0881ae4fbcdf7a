-- Read by other modules; a column here is a contract and changes like one.
CREATE VIEW pub_order_line AS
SELECT o.id AS order_id, o.number AS order_number, o.entity, o.unit, o.supplier, o.supplier_name, o.orderer, o.approver, o.approval_ground,
       o.ordered_on, o.state, l.number AS line_number, l.article_number, l.name, l.contract, l.contract_number, l.net
FROM ordering_order o JOIN ordering_order_line l ON l."order" = o.id;
