CREATE TABLE contracts_contract (
  id $id$ NOT NULL PRIMARY KEY,
  number $text$ NOT NULL,
  title $text$ NOT NULL,
  summary $text$ NOT NULL,
  category $text$ NOT NULL,
  supplier $id$ NOT NULL,
  holder $id$ NOT NULL,
  register_number $text$ NOT NULL,
  state $int$ NOT NULL,
  start $date$ NOT NULL,
  "end" $date$ NOT NULL,
  signed_on $date$ NULL,
  total_ceiling $long$ NULL,
  owner $id$ NOT NULL,
  deputy $id$ NULL,
  ordering_instruction $text$ NOT NULL,
  freight $text$ NOT NULL,
  allows_freight $bool$ NOT NULL,
  payment_days $int$ NOT NULL,
  supplier_contact $text$ NOT NULL,
  supplier_email $text$ NOT NULL,
  supplier_phone $text$ NOT NULL,
  cpv $text$ NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX contracts_contract_number ON contracts_contract (number);
CREATE INDEX contracts_contract_supplier ON contracts_contract (supplier);
CREATE INDEX contracts_contract_owner ON contracts_contract (owner);

CREATE TABLE contracts_participant (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  entity $id$ NOT NULL,
  basis $int$ NOT NULL,
  may_call_off $bool$ NOT NULL,
  share_basis_points $int$ NOT NULL,
  ceiling $long$ NULL
);
CREATE UNIQUE INDEX contracts_participant_once ON contracts_participant (contract, entity);
CREATE INDEX contracts_participant_entity ON contracts_participant (entity, contract);

CREATE TABLE contracts_lot (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  sequence $int$ NOT NULL,
  title $text$ NOT NULL
);
CREATE UNIQUE INDEX contracts_lot_once ON contracts_lot (contract, sequence);

CREATE TABLE contracts_extension_option (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  sequence $int$ NOT NULL,
  months $int$ NOT NULL,
  notice_by $date$ NOT NULL,
  state $int$ NOT NULL,
  decided_on $date$ NULL
);
CREATE UNIQUE INDEX contracts_extension_option_once ON contracts_extension_option (contract, sequence);

CREATE TABLE contracts_price_list (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  sequence $int$ NOT NULL,
  valid_from $date$ NOT NULL,
  valid_through $date$ NULL,
  state $int$ NOT NULL,
  file_name $text$ NOT NULL,
  file_digest $text$ NOT NULL,
  proposed_by $id$ NULL,
  proposed_at $instant$ NOT NULL,
  decided_by $id$ NULL,
  decided_at $instant$ NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX contracts_price_list_once ON contracts_price_list (contract, sequence);
CREATE INDEX contracts_price_list_valid ON contracts_price_list (contract, state, valid_from);

CREATE TABLE contracts_price_line (
  id $id$ NOT NULL PRIMARY KEY,
  price_list $id$ NOT NULL REFERENCES contracts_price_list (id),
  article $text$ NOT NULL,
  gtin $text$ NULL,
  name $text$ NOT NULL,
  description $text$ NOT NULL,
  unit $text$ NOT NULL,
  base_micro $long$ NOT NULL,
  price $long$ NOT NULL,
  vat_rate $int$ NOT NULL,
  cpv $text$ NULL,
  minimum_micro $long$ NOT NULL,
  delivery_days $int$ NOT NULL,
  marks $text$ NOT NULL,
  synonyms $text$ NOT NULL,
  is_clinical $bool$ NOT NULL
);
CREATE UNIQUE INDEX contracts_price_line_once ON contracts_price_line (price_list, article);

-- Balances: the rows that rival orders lock. The entity is null for the contract's total.
CREATE TABLE contracts_ceiling (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  entity $id$ NULL,
  limit_minor $long$ NULL,
  reserved_minor $long$ NOT NULL,
  consumed_minor $long$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX contracts_ceiling_once ON contracts_ceiling (contract, entity);
CREATE UNIQUE INDEX contracts_ceiling_total ON contracts_ceiling (contract) WHERE entity IS NULL;

-- The ledger: append-only by trigger (see the engine files).
CREATE TABLE contracts_ceiling_entry (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL,
  entity $id$ NOT NULL,
  movement $int$ NOT NULL,
  order_kind $text$ NOT NULL,
  order_id $text$ NOT NULL,
  reserved_minor $long$ NOT NULL,
  consumed_minor $long$ NOT NULL,
  limit_minor $long$ NOT NULL,
  at $instant$ NOT NULL
);
CREATE INDEX contracts_ceiling_entry_order ON contracts_ceiling_entry (order_kind, order_id, contract, entity);
CREATE INDEX contracts_ceiling_entry_contract ON contracts_ceiling_entry (contract, at);

CREATE TABLE contracts_reminder (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  step $text$ NOT NULL,
  put_on $date$ NOT NULL,
  handled_on $date$ NULL
);
CREATE UNIQUE INDEX contracts_reminder_once ON contracts_reminder (contract, step);
