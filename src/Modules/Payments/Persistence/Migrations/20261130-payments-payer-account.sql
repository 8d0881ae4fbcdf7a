-- The account to pay from gets a history: entered by one person, confirmed by another, never changed. What was entered before is in use.
ALTER TABLE payments_payer_account RENAME TO payments_payer_account_before;
CREATE TABLE payments_payer_account (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  iban $text$ NOT NULL,
  bic $text$ NOT NULL,
  bankgiro $text$ NOT NULL,
  debt_account $text$ NOT NULL,
  vat_account $text$ NOT NULL,
  source $text$ NOT NULL,
  state $int$ NOT NULL,
  entered_by $id$ NULL,
  entered_at $instant$ NULL,
  decided_by $id$ NULL,
  decided_at $instant$ NULL,
  row_version $int$ NOT NULL,
  -- Two different persons, whatever the program says.
  CONSTRAINT payments_payer_account_two_persons CHECK (state <> 1 OR entered_by IS NULL OR (decided_by IS NOT NULL AND decided_by <> entered_by))
);
INSERT INTO payments_payer_account (id, entity, iban, bic, bankgiro, debt_account, vat_account, source, state, row_version)
SELECT entity, entity, iban, bic, bankgiro, debt_account, vat_account, '', 1, 0 FROM payments_payer_account_before;
DROP TABLE payments_payer_account_before;
CREATE INDEX payments_payer_account_entity ON payments_payer_account (entity);
-- One at a time waits to be confirmed.
CREATE UNIQUE INDEX payments_payer_account_waiting ON payments_payer_account (entity) WHERE state = 0;

-- What stands on a protected invoice is for its readers only, in a batch too.
ALTER TABLE payments_batch_item ADD COLUMN is_protected $bool$ NOT NULL DEFAULT FALSE;

ALTER TABLE payments_batch ADD COLUMN payer_account $id$ NULL REFERENCES payments_payer_account (id);
CREATE INDEX payments_batch_payer_account ON payments_batch (payer_account);
