-- PostgreSQL follows an index in its order for a value, not for NULL: files that nobody's address fits need their own.
CREATE INDEX invoicing_inbound_message_unrouted ON invoicing_inbound_message (received_at, id) WHERE entity IS NULL;
-- Few invoices are protected, and every list leaves out theirs.
CREATE INDEX invoicing_invoice_protected ON invoicing_invoice (message) WHERE is_protected;
