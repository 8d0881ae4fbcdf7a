-- A direct award may also stand alone: with the kind that is bought, what its value was measured against, and the tenders it was chosen from.
DROP VIEW pub_direct_award;

CREATE TABLE contracts_direct_award_next (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NULL REFERENCES contracts_contract (id),
  entity $id$ NOT NULL,
  supplier $id$ NOT NULL,
  what $text$ NOT NULL,
  cpv $text$ NULL,
  value_minor $long$ NOT NULL,
  options_minor $long$ NOT NULL,
  ground $int$ NOT NULL,
  reason $text$ NOT NULL,
  competition $text$ NOT NULL,
  asked $int$ NOT NULL,
  answered $int$ NOT NULL,
  same_kind_minor $long$ NOT NULL,
  limit_minor $long$ NOT NULL,
  "from" $date$ NOT NULL,
  through $date$ NOT NULL,
  register_number $text$ NOT NULL,
  decided_on $date$ NOT NULL,
  decided_by $id$ NULL,
  decided_at $instant$ NOT NULL
);
INSERT INTO contracts_direct_award_next
  (id, contract, entity, supplier, what, cpv, value_minor, options_minor, ground, reason, competition, asked, answered, same_kind_minor, limit_minor, "from", through, register_number, decided_on, decided_by, decided_at)
SELECT id, contract, entity, supplier, what, NULL, value_minor, 0, ground, reason, competition, 0, 0, 0, 0, "from", through, register_number, "from", decided_by, decided_at FROM contracts_direct_award;
DROP TABLE contracts_direct_award;
ALTER TABLE contracts_direct_award_next RENAME TO contracts_direct_award;
CREATE INDEX contracts_direct_award_contract ON contracts_direct_award (contract, decided_at);
CREATE INDEX contracts_direct_award_latest ON contracts_direct_award (decided_at, id);
CREATE INDEX contracts_direct_award_year ON contracts_direct_award (entity, decided_on);

CREATE TABLE contracts_direct_award_quote (
  id $id$ NOT NULL PRIMARY KEY,
  award $id$ NOT NULL REFERENCES contracts_direct_award (id),
  file_name $text$ NOT NULL,
  media_type $text$ NOT NULL,
  digest $text$ NOT NULL,
  length $long$ NOT NULL
);
CREATE INDEX contracts_direct_award_quote_award ON contracts_direct_award_quote (award);

-- What was bought of a kind in the year before the system was in use.
CREATE TABLE contracts_bought_before (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  year $int$ NOT NULL,
  cpv $text$ NOT NULL,
  amount_minor $long$ NOT NULL,
  source $text$ NOT NULL,
  recorded_by $id$ NULL,
  recorded_at $instant$ NOT NULL
);
CREATE INDEX contracts_bought_before_year ON contracts_bought_before (entity, year);

INSERT INTO contracts_dated_limit (name, valid_from, value, source) VALUES
  ('direct-award-documented', '2014-07-01', 10000000, 'LOU (2016:1145) 19 a kap., tidigare LOU (2007:1091) 15 kap.; Upphandlingsmyndigheten, frågeportalen 2422303: dokumentationsplikt från 100 000 kr, i öre');

-- Read by other modules; a column here is a contract and changes like one.
CREATE VIEW pub_direct_award AS
SELECT id, contract, entity, supplier, what, value_minor, ground, "from" AS valid_from, through AS valid_through, register_number, decided_by, decided_at, cpv, options_minor, decided_on FROM contracts_direct_award;
