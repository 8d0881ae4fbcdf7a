-- What auditors ask of invoices is asked by entity and issue date.
CREATE INDEX invoicing_invoice_issued ON invoicing_invoice (entity, issue_date, id);
-- Received files are paged by time and id.
CREATE INDEX invoicing_inbound_message_received ON invoicing_inbound_message (entity, received_at, id);
