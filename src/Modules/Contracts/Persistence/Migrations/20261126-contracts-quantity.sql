-- Ceilings in quantity beside value: one unit a contract, in millionths of it.
ALTER TABLE contracts_contract ADD COLUMN quantity_unit $text$ NULL;
ALTER TABLE contracts_contract ADD COLUMN total_quantity_micro $long$ NULL;
ALTER TABLE contracts_participant ADD COLUMN quantity_micro $long$ NULL;
ALTER TABLE contracts_ceiling ADD COLUMN quantity_limit_micro $long$ NULL;
ALTER TABLE contracts_ceiling ADD COLUMN quantity_reserved_micro $long$ NOT NULL DEFAULT 0;
ALTER TABLE contracts_ceiling ADD COLUMN quantity_consumed_micro $long$ NOT NULL DEFAULT 0;
ALTER TABLE contracts_ceiling_entry ADD COLUMN quantity_reserved_micro $long$ NOT NULL DEFAULT 0;
ALTER TABLE contracts_ceiling_entry ADD COLUMN quantity_consumed_micro $long$ NOT NULL DEFAULT 0;
ALTER TABLE contracts_ceiling_entry ADD COLUMN quantity_limit_micro $long$ NOT NULL DEFAULT 0;

-- Limits by law and by choice, each from a day and with its source; a row is never changed, a newer one takes over.
CREATE TABLE contracts_dated_limit (
  name $text$ NOT NULL,
  valid_from $date$ NOT NULL,
  value $long$ NOT NULL,
  source $text$ NOT NULL,
  PRIMARY KEY (name, valid_from)
);
INSERT INTO contracts_dated_limit (name, valid_from, value, source) VALUES
  ('reminder-working-days', '2020-01-01', 5, 'Start value; the joint function decides its own'),
  ('change-percent-goods', '2017-01-01', 10, 'LOU (2016:1145) 17 kap. 14 §: goods and services'),
  ('change-percent-works', '2017-01-01', 15, 'LOU (2016:1145) 17 kap. 14 §: works'),
  ('change-threshold-goods', '2024-01-01', 238958500, 'Upphandlingsmyndigheten, tröskelvärden från 2024-01-01: regions, goods and services, in öre'),
  ('change-threshold-works', '2024-01-01', 5988017900, 'Upphandlingsmyndigheten, tröskelvärden från 2024-01-01: works, in öre');

-- Files of contracts that were taken in; the exact bytes lie in the archive under the digest.
CREATE TABLE contracts_contract_import (
  id $id$ NOT NULL PRIMARY KEY,
  file_name $text$ NOT NULL,
  file_digest $text$ NOT NULL,
  contracts $int$ NOT NULL,
  "rows" $int$ NOT NULL,
  imported_by $id$ NULL,
  imported_at $instant$ NOT NULL
);
ALTER TABLE contracts_contract ADD COLUMN import $id$ NULL;

-- The day a reminder went on to all contract managers because the owner had not acted.
ALTER TABLE contracts_reminder ADD COLUMN escalated_on $date$ NULL;
