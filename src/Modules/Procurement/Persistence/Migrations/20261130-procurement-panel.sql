-- Who answers a criterion, and what price to expect when the model is linted.
ALTER TABLE procurement_lot_model ADD COLUMN judged $text$ NOT NULL DEFAULT '';
ALTER TABLE procurement_lot_model ADD COLUMN spread_low $text$ NOT NULL DEFAULT '';
ALTER TABLE procurement_lot_model ADD COLUMN spread_high $text$ NOT NULL DEFAULT '';
ALTER TABLE procurement_judged_tender ADD COLUMN answer_fault $text$ NOT NULL DEFAULT '';
ALTER TABLE procurement_expert ADD COLUMN scores $bool$ NOT NULL DEFAULT TRUE;

-- What is asked of a tenderer after the opening: clarifications, and abnormally low prices.
CREATE TABLE procurement_inquiry (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  judged_tender $id$ NOT NULL REFERENCES procurement_judged_tender (id),
  kind $int$ NOT NULL,
  asked_on $date$ NOT NULL,
  question $text$ NOT NULL,
  equal_treatment $text$ NOT NULL,
  asked_by $id$ NULL,
  answered_on $date$ NULL,
  answer $text$ NOT NULL,
  is_accepted $bool$ NULL,
  reason $text$ NOT NULL,
  decided_by $id$ NULL
);
CREATE INDEX procurement_inquiry_offer ON procurement_inquiry (judged_tender);
CREATE INDEX procurement_inquiry_case ON procurement_inquiry ("case");

-- One expert's blind judgement of one lot.
CREATE TABLE procurement_ballot (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  lot $id$ NOT NULL REFERENCES procurement_lot (id),
  expert $id$ NOT NULL REFERENCES procurement_expert (id),
  minutes $int$ NOT NULL,
  signed_at $instant$ NULL
);
CREATE UNIQUE INDEX procurement_ballot_once ON procurement_ballot (expert, lot);
CREATE INDEX procurement_ballot_case ON procurement_ballot ("case");
CREATE INDEX procurement_ballot_lot ON procurement_ballot (lot);

CREATE TABLE procurement_score (
  id $id$ NOT NULL PRIMARY KEY,
  ballot $id$ NOT NULL REFERENCES procurement_ballot (id),
  judged_tender $id$ NOT NULL REFERENCES procurement_judged_tender (id),
  criterion $text$ NOT NULL,
  answer $text$ NOT NULL,
  reason $text$ NOT NULL
);
CREATE UNIQUE INDEX procurement_score_once ON procurement_score (ballot, judged_tender, criterion);
CREATE INDEX procurement_score_offer ON procurement_score (judged_tender);

-- What the panel agreed on.
CREATE TABLE procurement_consensus (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  judged_tender $id$ NOT NULL REFERENCES procurement_judged_tender (id),
  criterion $text$ NOT NULL,
  answer $text$ NOT NULL,
  reason $text$ NOT NULL,
  settled_by $id$ NULL,
  settled_at $instant$ NOT NULL
);
CREATE UNIQUE INDEX procurement_consensus_once ON procurement_consensus (judged_tender, criterion);
CREATE INDEX procurement_consensus_case ON procurement_consensus ("case");

-- Grounds in law for not going on with a tender, and the state that each leads to (2 the tenderer, 3 the tender, 4 withdrawn).
CREATE TABLE procurement_rejection_ground (
  code $text$ NOT NULL,
  valid_from $date$ NOT NULL,
  valid_through $date$ NULL,
  section $text$ NOT NULL,
  name_sv $text$ NOT NULL,
  name_en $text$ NOT NULL,
  state $int$ NOT NULL,
  is_low_price $bool$ NOT NULL,
  source $text$ NOT NULL,
  PRIMARY KEY (code, valid_from)
);
INSERT INTO procurement_rejection_ground (code, valid_from, section, name_sv, name_en, state, is_low_price, source) VALUES
  ('13-1', '2017-01-01', 'LOU 13 kap. 1 §', 'Uteslutning: brott', 'Exclusion: crime', 2, FALSE, 'Lag (2016:1145) om offentlig upphandling'),
  ('13-2', '2017-01-01', 'LOU 13 kap. 2 §', 'Uteslutning: obetalda skatter eller avgifter', 'Exclusion: unpaid taxes or charges', 2, FALSE, 'Lag (2016:1145) om offentlig upphandling'),
  ('13-3', '2017-01-01', 'LOU 13 kap. 3 §', 'Uteslutning: andra missförhållanden', 'Exclusion: other misconduct', 2, FALSE, 'Lag (2016:1145) om offentlig upphandling'),
  ('14-1', '2017-01-01', 'LOU 14 kap. 1 §', 'Uppfyller inte ett kvalificeringskrav', 'Does not meet a selection criterion', 2, FALSE, 'Lag (2016:1145) om offentlig upphandling'),
  ('16-1', '2017-01-01', 'LOU 16 kap. 1 §', 'Anbudet uppfyller inte kraven i upphandlingsdokumenten', 'The tender does not meet the procurement documents', 3, FALSE, 'Lag (2016:1145) om offentlig upphandling'),
  ('16-7', '2017-01-01', 'LOU 16 kap. 7 §', 'Onormalt lågt anbud som inte har förklarats', 'An abnormally low tender that was not explained', 3, TRUE, 'Lag (2016:1145) om offentlig upphandling'),
  ('withdrawn', '2017-01-01', '', 'Återtaget av anbudsgivaren', 'Withdrawn by the tenderer', 4, FALSE, 'The tenderer''s own words');

-- When a low price is asked about: below so many per cent of the median of the others, with at least so many others.
CREATE TABLE procurement_low_price_rule (
  valid_from $date$ NOT NULL PRIMARY KEY,
  valid_through $date$ NULL,
  per_cent $int$ NOT NULL,
  fewest_others $int$ NOT NULL,
  source $text$ NOT NULL
);
INSERT INTO procurement_low_price_rule (valid_from, per_cent, fewest_others, source) VALUES
  ('2017-01-01', 70, 2, 'Start value; the law states no figure and the joint function decides its own');
