CREATE TABLE invoicing_inbound_message (
  id $id$ NOT NULL PRIMARY KEY,
  digest $text$ NOT NULL,
  byte_count $long$ NOT NULL,
  origin $text$ NOT NULL,
  received_at $instant$ NOT NULL,
  times_received $int$ NOT NULL,
  finished_at $instant$ NULL,
  verdict $int$ NULL,
  instance_key $text$ NULL,
  kind $text$ NOT NULL,
  sender $text$ NOT NULL,
  receiver $text$ NOT NULL,
  entity $id$ NULL,
  invoice $id$ NULL,
  rule_set $text$ NOT NULL,
  reason_sv $text$ NOT NULL,
  reason_en $text$ NOT NULL,
  findings $text$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX invoicing_inbound_message_digest ON invoicing_inbound_message (digest);
CREATE UNIQUE INDEX invoicing_inbound_message_instance ON invoicing_inbound_message (instance_key);
CREATE INDEX invoicing_inbound_message_unfinished ON invoicing_inbound_message (verdict, id);
CREATE INDEX invoicing_inbound_message_entity ON invoicing_inbound_message (entity, id);

CREATE TABLE invoicing_invoice (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  message $id$ NOT NULL,
  number $text$ NOT NULL,
  is_credit $bool$ NOT NULL,
  issue_date $date$ NOT NULL,
  due_date $date$ NOT NULL,
  currency $text$ NOT NULL,
  net_minor $long$ NOT NULL,
  vat_minor $long$ NOT NULL,
  payable_minor $long$ NOT NULL,
  seller_name $text$ NOT NULL,
  seller_key $text$ NOT NULL,
  supplier $id$ NULL,
  order_reference $text$ NOT NULL,
  buyer_reference $text$ NOT NULL,
  contract_reference $text$ NOT NULL,
  invoiced_object $text$ NOT NULL,
  preceding_number $text$ NOT NULL,
  period_start $date$ NULL,
  period_end $date$ NULL,
  payee_account $text$ NOT NULL,
  payment_reference $text$ NOT NULL,
  duplicate_key $text$ NULL,
  state $int$ NOT NULL,
  preceding $id$ NULL,
  matched_order $id$ NULL,
  matched_subscription $id$ NULL,
  orderer $id$ NULL,
  cost_code $text$ NOT NULL,
  ledger_account $text$ NOT NULL,
  is_protected $bool$ NOT NULL,
  protected_ground $text$ NOT NULL,
  received_at $instant$ NOT NULL,
  round $int$ NOT NULL,
  voucher $text$ NULL,
  posted_on $date$ NULL,
  paid_on $date$ NULL,
  batch $text$ NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX invoicing_invoice_message ON invoicing_invoice (message);
CREATE UNIQUE INDEX invoicing_invoice_duplicate ON invoicing_invoice (duplicate_key);
CREATE UNIQUE INDEX invoicing_invoice_voucher ON invoicing_invoice (entity, voucher);
CREATE INDEX invoicing_invoice_queue ON invoicing_invoice (entity, state, due_date, id);
CREATE INDEX invoicing_invoice_seller ON invoicing_invoice (seller_key, number);
CREATE INDEX invoicing_invoice_supplier ON invoicing_invoice (supplier, due_date, id);
CREATE INDEX invoicing_invoice_order ON invoicing_invoice (matched_order);
CREATE INDEX invoicing_invoice_batch ON invoicing_invoice (batch);

CREATE TABLE invoicing_invoice_line (
  id $id$ NOT NULL PRIMARY KEY,
  invoice $id$ NOT NULL REFERENCES invoicing_invoice (id),
  position $int$ NOT NULL,
  kind $int$ NOT NULL,
  line_id $text$ NOT NULL,
  order_line_reference $text$ NOT NULL,
  article $text$ NOT NULL,
  gtin $text$ NOT NULL,
  name $text$ NOT NULL,
  quantity_micro $long$ NOT NULL,
  unit_code $text$ NOT NULL,
  price_micro $long$ NOT NULL,
  base_micro $long$ NOT NULL,
  net_minor $long$ NOT NULL,
  vat_basis_points $int$ NOT NULL,
  outcome $int$ NOT NULL,
  order_line $id$ NULL,
  contract $id$ NULL,
  deviation_minor $long$ NOT NULL,
  agreed_sv $text$ NOT NULL,
  agreed_en $text$ NOT NULL,
  reason_sv $text$ NOT NULL,
  reason_en $text$ NOT NULL
);
CREATE UNIQUE INDEX invoicing_invoice_line_position ON invoicing_invoice_line (invoice, position);

CREATE TABLE invoicing_invoice_reason (
  id $id$ NOT NULL PRIMARY KEY,
  invoice $id$ NOT NULL REFERENCES invoicing_invoice (id),
  code $text$ NOT NULL,
  weight $int$ NOT NULL,
  text_sv $text$ NOT NULL,
  text_en $text$ NOT NULL
);
CREATE INDEX invoicing_invoice_reason_invoice ON invoicing_invoice_reason (invoice);

CREATE TABLE invoicing_invoice_coding (
  id $id$ NOT NULL PRIMARY KEY,
  invoice $id$ NOT NULL REFERENCES invoicing_invoice (id),
  account $text$ NOT NULL,
  cost_code $text$ NOT NULL,
  net_minor $long$ NOT NULL,
  vat_minor $long$ NOT NULL,
  vat_basis_points $int$ NOT NULL
);
CREATE INDEX invoicing_invoice_coding_invoice ON invoicing_invoice_coding (invoice);

CREATE TABLE invoicing_invoice_attest (
  id $id$ NOT NULL PRIMARY KEY,
  invoice $id$ NOT NULL REFERENCES invoicing_invoice (id),
  round $int$ NOT NULL,
  act $int$ NOT NULL,
  person $id$ NOT NULL,
  at $instant$ NOT NULL,
  ground $text$ NOT NULL,
  is_carried $bool$ NOT NULL
);
CREATE UNIQUE INDEX invoicing_invoice_attest_act ON invoicing_invoice_attest (invoice, round, act);
CREATE UNIQUE INDEX invoicing_invoice_attest_person ON invoicing_invoice_attest (invoice, round, person);

CREATE TABLE invoicing_tolerance (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  valid_from $date$ NOT NULL,
  valid_through $date$ NULL,
  line_basis_points $int$ NOT NULL,
  line_minor $long$ NOT NULL,
  invoice_minor $long$ NOT NULL,
  source $text$ NOT NULL
);
CREATE UNIQUE INDEX invoicing_tolerance_from ON invoicing_tolerance (entity, valid_from);

CREATE TABLE invoicing_protection_rule (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  supplier $id$ NULL,
  reference_code $text$ NOT NULL,
  ground $text$ NOT NULL
);
CREATE INDEX invoicing_protection_rule_entity ON invoicing_protection_rule (entity);

CREATE TABLE invoicing_protected_reader (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  person $id$ NOT NULL,
  place $int$ NOT NULL
);
CREATE UNIQUE INDEX invoicing_protected_reader_person ON invoicing_protected_reader (entity, person);
