-- For whom the attester stood in. NULL: the attester's own right, or an attest from before this was kept.
ALTER TABLE invoicing_invoice_attest ADD COLUMN held_for $id$ NULL;
-- Two natural persons, and two rights: one person's right never carries both acts of a round.
CREATE UNIQUE INDEX invoicing_invoice_attest_right ON invoicing_invoice_attest (invoice, round, COALESCE(held_for, person));
