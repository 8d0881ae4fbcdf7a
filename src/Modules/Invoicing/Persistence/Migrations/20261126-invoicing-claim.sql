-- Credit that the attest claims: it is neither booked nor paid, and a credit note of the same amount closes it.
ALTER TABLE invoicing_invoice ADD COLUMN claim_net_minor $long$ NOT NULL DEFAULT 0;
ALTER TABLE invoicing_invoice ADD COLUMN claim_vat_minor $long$ NOT NULL DEFAULT 0;
ALTER TABLE invoicing_invoice ADD COLUMN claim_settled_by $id$ NULL;
