-- Read by other modules; a column here is a contract and changes like one. Lines that no order line stands behind, so that nothing is counted with
-- the orders too; returned invoices (12) are left out, and credit notes carry minus. Protected invoices are no part of any statistics.
CREATE VIEW pub_invoiced_quantity AS
SELECT l.invoice, i.entity, i.issue_date, l.contract, l.article AS article_number, l.unit_code, l.quantity_micro, l.net_minor
FROM invoicing_invoice_line l JOIN invoicing_invoice i ON i.id = l.invoice
WHERE l.order_line IS NULL AND NOT i.is_protected AND i.state <> 12;
