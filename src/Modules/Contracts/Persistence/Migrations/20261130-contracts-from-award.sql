-- Contracts that come from a procurement: where from, and the conditions to follow up.
CREATE TABLE contracts_contract_origin (
  contract $id$ NOT NULL PRIMARY KEY REFERENCES contracts_contract (id),
  "case" $id$ NOT NULL,
  lot $id$ NOT NULL,
  register_number $text$ NOT NULL,
  decision $text$ NOT NULL,
  title $text$ NOT NULL
);
CREATE INDEX contracts_contract_origin_case ON contracts_contract_origin ("case");

CREATE TABLE contracts_contract_term (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  sequence $int$ NOT NULL,
  title $text$ NOT NULL,
  body $text$ NOT NULL,
  follow_up_how $text$ NOT NULL,
  follow_up_when $text$ NOT NULL,
  follow_up_by $text$ NOT NULL
);
CREATE UNIQUE INDEX contracts_contract_term_once ON contracts_contract_term (contract, sequence);
