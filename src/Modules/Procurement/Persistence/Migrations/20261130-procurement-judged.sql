-- What tenders say, how it compares and how it is weighed.
CREATE TABLE procurement_lot_model (
  lot $id$ NOT NULL PRIMARY KEY REFERENCES procurement_lot (id),
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  json $text$ NOT NULL,
  set_by $id$ NULL,
  set_at $instant$ NOT NULL
);
CREATE INDEX procurement_lot_model_case ON procurement_lot_model ("case");

CREATE TABLE procurement_judged_tender (
  id $id$ NOT NULL PRIMARY KEY REFERENCES procurement_opened_tender (id),
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  lot $id$ NOT NULL REFERENCES procurement_lot (id),
  mark $text$ NOT NULL,
  tenderer $text$ NOT NULL,
  organisation_number $text$ NOT NULL,
  json $text$ NOT NULL,
  entered_by $id$ NULL,
  state $int$ NOT NULL,
  reason $text$ NOT NULL,
  checked_by $id$ NULL,
  checked_at $instant$ NULL
);
CREATE UNIQUE INDEX procurement_judged_tender_once ON procurement_judged_tender ("case", mark);
CREATE INDEX procurement_judged_tender_lot ON procurement_judged_tender (lot);

CREATE TABLE procurement_reply (
  id $id$ NOT NULL PRIMARY KEY,
  judged_tender $id$ NOT NULL REFERENCES procurement_judged_tender (id),
  "case" $id$ NOT NULL,
  requirement $id$ NOT NULL REFERENCES procurement_requirement (id),
  answer $text$ NOT NULL,
  outcome $int$ NOT NULL,
  judged_by $id$ NULL,
  reason $text$ NOT NULL
);
CREATE UNIQUE INDEX procurement_reply_once ON procurement_reply (judged_tender, requirement);
CREATE INDEX procurement_reply_requirement ON procurement_reply (requirement);
CREATE INDEX procurement_reply_case ON procurement_reply ("case");
