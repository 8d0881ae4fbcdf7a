-- Purchases outside the ceiling, recorded as direct awards with their ground and what the law wants documented. Never changed.
CREATE TABLE contracts_direct_award (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  entity $id$ NOT NULL,
  supplier $id$ NOT NULL,
  what $text$ NOT NULL,
  value_minor $long$ NOT NULL,
  ground $int$ NOT NULL,
  reason $text$ NOT NULL,
  competition $text$ NOT NULL,
  "from" $date$ NOT NULL,
  through $date$ NOT NULL,
  register_number $text$ NOT NULL,
  decided_by $id$ NULL,
  decided_at $instant$ NOT NULL
);
CREATE INDEX contracts_direct_award_contract ON contracts_direct_award (contract, decided_at);

-- Read by other modules; a column here is a contract and changes like one.
CREATE VIEW pub_direct_award AS
SELECT id, contract, entity, supplier, what, value_minor, ground, "from" AS valid_from, through AS valid_through, register_number, decided_by, decided_at FROM contracts_direct_award;
