-- Of a protected invoice other modules see neither number nor supplier: its voucher stands for it.
DROP VIEW pub_invoice_attest;
DROP VIEW pub_invoice;
CREATE VIEW pub_invoice AS
SELECT i.id, CASE WHEN i.is_protected THEN COALESCE(i.voucher, '') ELSE i.number END AS number, i.entity, CASE WHEN i.is_protected THEN NULL ELSE i.supplier END AS supplier,
       CASE WHEN i.is_protected THEN '' ELSE i.seller_name END AS seller_name, i.is_credit, i.issue_date, i.due_date, i.net_minor, i.vat_minor,
       i.payable_minor, i.currency, i.state, i.matched_order AS order_id, i.orderer, i.is_protected, i.posted_on, i.paid_on, i.voucher,
       CASE WHEN i.is_protected THEN '' ELSE m.digest END AS digest, i.claim_net_minor, i.claim_vat_minor
FROM invoicing_invoice i JOIN invoicing_inbound_message m ON m.id = i.message;

CREATE VIEW pub_invoice_attest AS
SELECT a.invoice, i.entity, CASE WHEN i.is_protected THEN COALESCE(i.voucher, '') ELSE i.number END AS number, a.round, a.act, a.person, a.at, a.ground, a.is_carried
FROM invoicing_invoice_attest a JOIN invoicing_invoice i ON i.id = a.invoice;
