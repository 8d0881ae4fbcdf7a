CREATE TABLE payments_batch (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  number $text$ NOT NULL,
  state $int$ NOT NULL,
  due_through $date$ NOT NULL,
  pay_on $date$ NOT NULL,
  total $long$ NOT NULL,
  count $int$ NOT NULL,
  created_at $instant$ NOT NULL,
  created_by $id$ NULL,
  first_releaser $id$ NULL,
  first_released_at $instant$ NULL,
  second_releaser $id$ NULL,
  released_at $instant$ NULL,
  file_digest $text$ NOT NULL,
  file_name $text$ NOT NULL,
  row_version $int$ NOT NULL,
  -- Two different persons, whatever the program says.
  CONSTRAINT payments_batch_two_persons CHECK (second_releaser IS NULL OR (first_releaser IS NOT NULL AND first_releaser <> second_releaser)),
  CONSTRAINT payments_batch_released CHECK (state <> 1 OR (second_releaser IS NOT NULL AND file_digest <> ''))
);
CREATE UNIQUE INDEX payments_batch_number ON payments_batch (number);
CREATE INDEX payments_batch_entity ON payments_batch (entity, id);

CREATE TABLE payments_batch_item (
  id $id$ NOT NULL PRIMARY KEY,
  batch $id$ NOT NULL REFERENCES payments_batch (id),
  invoice $id$ NOT NULL,
  invoice_number $text$ NOT NULL,
  supplier $id$ NOT NULL,
  payee $id$ NOT NULL,
  payee_name $text$ NOT NULL,
  account $text$ NOT NULL,
  amount $long$ NOT NULL,
  reference $text$ NOT NULL,
  due_date $date$ NOT NULL,
  is_first_payment $bool$ NOT NULL
);
CREATE UNIQUE INDEX payments_batch_item_invoice ON payments_batch_item (batch, invoice);
CREATE INDEX payments_batch_item_by_invoice ON payments_batch_item (invoice);

CREATE TABLE payments_payer_account (
  entity $id$ NOT NULL PRIMARY KEY,
  iban $text$ NOT NULL,
  bic $text$ NOT NULL,
  bankgiro $text$ NOT NULL,
  debt_account $text$ NOT NULL,
  vat_account $text$ NOT NULL
);
