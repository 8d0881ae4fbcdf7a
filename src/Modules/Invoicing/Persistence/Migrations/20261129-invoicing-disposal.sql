-- The day on which the content was erased by the records plan. Number, dates, amounts, coding and account stay: the ledger's and the payments' own rules cover them.
ALTER TABLE invoicing_invoice ADD COLUMN disposed_on $date$ NULL;
ALTER TABLE invoicing_inbound_message ADD COLUMN disposed_on $date$ NULL;
-- Credit notes of an invoice are asked for before it goes.
CREATE INDEX invoicing_invoice_preceding ON invoicing_invoice (preceding);
DROP VIEW pub_invoice;
CREATE VIEW pub_invoice AS
SELECT i.id, CASE WHEN i.is_protected THEN COALESCE(i.voucher, '') ELSE i.number END AS number, i.entity, CASE WHEN i.is_protected THEN NULL ELSE i.supplier END AS supplier,
       CASE WHEN i.is_protected THEN '' ELSE i.seller_name END AS seller_name, i.is_credit, i.issue_date, i.due_date, i.net_minor, i.vat_minor,
       i.payable_minor, i.currency, i.state, i.matched_order AS order_id, i.orderer, i.is_protected, i.posted_on, i.paid_on, i.voucher,
       CASE WHEN i.is_protected OR i.disposed_on IS NOT NULL THEN '' ELSE m.digest END AS digest, i.claim_net_minor, i.claim_vat_minor
FROM invoicing_invoice i JOIN invoicing_inbound_message m ON m.id = i.message;
