-- What the bank says of a released batch (pain.002), and what the ledger says of a posting file.
ALTER TABLE payments_batch ADD COLUMN bank_state $int$ NOT NULL DEFAULT 0;

CREATE TABLE payments_bank_answer (
  id $id$ NOT NULL PRIMARY KEY,
  batch $id$ NOT NULL REFERENCES payments_batch (id),
  message_id $text$ NOT NULL,
  at $instant$ NOT NULL,
  by $id$ NULL,
  digest $text$ NOT NULL
);
CREATE UNIQUE INDEX payments_bank_answer_message ON payments_bank_answer (batch, message_id);

CREATE TABLE payments_payment_outcome (
  id $id$ NOT NULL PRIMARY KEY,
  answer $id$ NOT NULL REFERENCES payments_bank_answer (id),
  batch $id$ NOT NULL REFERENCES payments_batch (id),
  item $id$ NOT NULL REFERENCES payments_batch_item (id),
  status $int$ NOT NULL,
  raw_status $text$ NOT NULL,
  reason_code $text$ NOT NULL,
  reason_sv $text$ NOT NULL,
  reason_en $text$ NOT NULL
);
CREATE INDEX payments_payment_outcome_batch ON payments_payment_outcome (batch, item);

CREATE TABLE payments_ledger_receipt (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  form $int$ NOT NULL,
  "from" $date$ NOT NULL,
  through $date$ NOT NULL,
  digest $text$ NOT NULL,
  at $instant$ NOT NULL,
  by $id$ NULL,
  booked $int$ NOT NULL,
  refused $int$ NOT NULL,
  missing $int$ NOT NULL,
  unknown_lines $int$ NOT NULL,
  wrong_sum $int$ NOT NULL
);
CREATE UNIQUE INDEX payments_ledger_receipt_digest ON payments_ledger_receipt (entity, digest);

CREATE TABLE payments_booked_voucher (
  id $id$ NOT NULL PRIMARY KEY,
  receipt $id$ NOT NULL REFERENCES payments_ledger_receipt (id),
  entity $id$ NOT NULL,
  voucher $text$ NOT NULL,
  ledger_number $text$ NOT NULL
);
CREATE UNIQUE INDEX payments_booked_voucher_voucher ON payments_booked_voucher (entity, voucher);
