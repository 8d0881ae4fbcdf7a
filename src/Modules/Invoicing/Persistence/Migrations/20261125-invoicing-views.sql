-- Read by other modules; a column here is a contract and changes like one. Names on protected invoices stay inside this module.
CREATE VIEW pub_invoice AS
SELECT i.id, i.number, i.entity, i.supplier, CASE WHEN is_protected THEN '' ELSE seller_name END AS seller_name, is_credit, issue_date, due_date, net_minor, vat_minor,
       payable_minor, currency, state, matched_order AS order_id, orderer, is_protected, posted_on, paid_on, voucher, m.digest
FROM invoicing_invoice i JOIN invoicing_inbound_message m ON m.id = i.message;

CREATE VIEW pub_invoice_line AS
SELECT l.invoice, i.entity, l.position, CASE WHEN i.is_protected THEN '' ELSE l.name END AS name, l.net_minor, l.outcome, l.contract, l.deviation_minor,
       CASE WHEN i.is_protected THEN '' ELSE l.reason_sv END AS reason_sv, CASE WHEN i.is_protected THEN '' ELSE l.reason_en END AS reason_en
FROM invoicing_invoice_line l JOIN invoicing_invoice i ON i.id = l.invoice;

CREATE VIEW pub_invoice_attest AS
SELECT a.invoice, i.entity, i.number, a.round, a.act, a.person, a.at, a.ground, a.is_carried
FROM invoicing_invoice_attest a JOIN invoicing_invoice i ON i.id = a.invoice;
