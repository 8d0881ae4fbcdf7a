-- From the award decision to the contract. A taken-back decision stays; a new one gets the next number.
CREATE TABLE procurement_award_decision (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  sequence $int$ NOT NULL,
  state $int$ NOT NULL,
  proposed_by $id$ NULL,
  proposed_at $instant$ NOT NULL,
  decided_by $id$ NULL,
  decided_at $instant$ NULL,
  board $text$ NOT NULL,
  point $text$ NOT NULL,
  register_number $text$ NOT NULL,
  taken_back_at $instant$ NULL,
  taken_back_reason $text$ NOT NULL,
  sent_at $instant$ NULL,
  is_electronic $bool$ NOT NULL,
  standstill_through $date$ NULL,
  standstill_why_sv $text$ NOT NULL,
  standstill_why_en $text$ NOT NULL,
  outcome $text$ NOT NULL,
  owner $id$ NULL,
  taken_over_at $instant$ NULL,
  result_at $instant$ NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX procurement_award_decision_once ON procurement_award_decision ("case", sequence);
CREATE INDEX procurement_award_decision_standstill ON procurement_award_decision (standstill_through);

CREATE TABLE procurement_awarded_lot (
  id $id$ NOT NULL PRIMARY KEY,
  award $id$ NOT NULL REFERENCES procurement_award_decision (id),
  lot $id$ NOT NULL REFERENCES procurement_lot (id),
  winners $int$ NOT NULL,
  reason $text$ NOT NULL,
  evaluation_digest $text$ NOT NULL
);
CREATE UNIQUE INDEX procurement_awarded_lot_once ON procurement_awarded_lot (award, lot);
CREATE INDEX procurement_awarded_lot_lot ON procurement_awarded_lot (lot);

CREATE TABLE procurement_award_winner (
  id $id$ NOT NULL PRIMARY KEY,
  award $id$ NOT NULL REFERENCES procurement_award_decision (id),
  lot $id$ NOT NULL REFERENCES procurement_lot (id),
  judged_tender $id$ NOT NULL REFERENCES procurement_judged_tender (id),
  place $int$ NOT NULL,
  sum_minor $long$ NULL,
  contract $id$ NULL,
  contract_number $text$ NOT NULL,
  signed_on $date$ NULL
);
CREATE UNIQUE INDEX procurement_award_winner_once ON procurement_award_winner (award, judged_tender);
CREATE INDEX procurement_award_winner_lot ON procurement_award_winner (lot);
CREATE INDEX procurement_award_winner_offer ON procurement_award_winner (judged_tender);
CREATE INDEX procurement_award_winner_contract ON procurement_award_winner (contract);

CREATE TABLE procurement_award_letter (
  id $id$ NOT NULL PRIMARY KEY,
  award $id$ NOT NULL REFERENCES procurement_award_decision (id),
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  number $int$ NOT NULL,
  tenderer $text$ NOT NULL,
  organisation_number $text$ NOT NULL,
  supplier $id$ NULL,
  is_english $bool$ NOT NULL,
  is_mailed $bool$ NOT NULL,
  html_digest $text$ NOT NULL,
  sent_at $instant$ NOT NULL,
  content $text$ NOT NULL,
  size $text$ NOT NULL,
  region $text$ NULL
);
CREATE UNIQUE INDEX procurement_award_letter_once ON procurement_award_letter (award, number);
CREATE INDEX procurement_award_letter_supplier ON procurement_award_letter (supplier, sent_at);
CREATE INDEX procurement_award_letter_case ON procurement_award_letter ("case");

CREATE TABLE procurement_review (
  id $id$ NOT NULL PRIMARY KEY,
  award $id$ NOT NULL REFERENCES procurement_award_decision (id),
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  instance $int$ NOT NULL,
  case_number $text$ NOT NULL,
  received_on $date$ NOT NULL,
  is_automatic $bool$ NOT NULL,
  ordered_on $date$ NULL,
  registered_by $id$ NULL,
  registered_at $instant$ NOT NULL,
  ended_on $date$ NULL,
  outcome $int$ NULL,
  note $text$ NOT NULL
);
CREATE INDEX procurement_review_award ON procurement_review (award);
CREATE INDEX procurement_review_case ON procurement_review ("case");

-- In which instance an application stops the contract by itself: a row is never changed, a newer one takes over.
CREATE TABLE procurement_review_rule (
  instance $int$ NOT NULL,
  valid_from $date$ NOT NULL,
  stops_by_itself $bool$ NOT NULL,
  source $text$ NOT NULL,
  PRIMARY KEY (instance, valid_from)
);
INSERT INTO procurement_review_rule (instance, valid_from, stops_by_itself, source) VALUES
  (0, '2017-01-01', TRUE, 'LOU 20 kap., förlängd avtalsspärr; Upphandlingsmyndigheten, avtalsspärr'),
  (1, '2017-01-01', FALSE, 'LOU 20 kap., interimistiskt beslut; Upphandlingsmyndigheten, avtalsspärr'),
  (2, '2017-01-01', FALSE, 'LOU 20 kap., interimistiskt beslut; Upphandlingsmyndigheten, avtalsspärr');
