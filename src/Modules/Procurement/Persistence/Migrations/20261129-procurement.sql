CREATE TABLE procurement_case (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  register_number $text$ NOT NULL,
  record $id$ NOT NULL,
  title $text$ NOT NULL,
  need $text$ NOT NULL,
  description $text$ NOT NULL,
  phase $int$ NOT NULL,
  law $int$ NOT NULL,
  nature $int$ NOT NULL,
  cpv $text$ NULL,
  region $text$ NULL,
  estimate $long$ NULL,
  is_framework $bool$ NOT NULL,
  months $int$ NOT NULL,
  extensions $int$ NOT NULL,
  buyer $id$ NOT NULL,
  contact_email $text$ NOT NULL,
  contact_phone $text$ NOT NULL,
  opened_at $instant$ NOT NULL,
  published_at $instant$ NULL,
  cancelled_at $instant$ NULL,
  cancel_reason $text$ NOT NULL,
  row_version $int$ NOT NULL
);
-- The list is paged by the day of opening, latest first.
CREATE INDEX procurement_case_opened ON procurement_case (opened_at, id);
CREATE INDEX procurement_case_buyer ON procurement_case (buyer, opened_at, id);

CREATE TABLE procurement_lot (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  sequence $int$ NOT NULL,
  title $text$ NOT NULL,
  description $text$ NOT NULL,
  cpv $text$ NULL,
  estimate $long$ NULL,
  ceiling $long$ NULL,
  most_suppliers $int$ NOT NULL
);
CREATE INDEX procurement_lot_case ON procurement_lot ("case", sequence);

CREATE TABLE procurement_participant (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  entity $id$ NOT NULL,
  role $int$ NOT NULL,
  law $int$ NOT NULL,
  region $text$ NULL,
  power_from $date$ NULL,
  power_through $date$ NULL,
  power_document $id$ NULL,
  asked_by $id$ NULL,
  approved_by $id$ NULL,
  approved_at $instant$ NULL,
  -- Nobody approves what they have asked for themselves.
  CHECK (approved_by IS NULL OR asked_by IS NULL OR approved_by <> asked_by)
);
CREATE UNIQUE INDEX procurement_participant_once ON procurement_participant ("case", entity);
CREATE INDEX procurement_participant_entity ON procurement_participant (entity, "case");

CREATE TABLE procurement_strategy (
  "case" $id$ NOT NULL PRIMARY KEY REFERENCES procurement_case (id),
  follow_up $text$ NOT NULL,
  responsible_unit $id$ NULL,
  environment_party $id$ NULL,
  no_lots_reason $text$ NOT NULL,
  labour_need $int$ NOT NULL,
  labour_reason $text$ NOT NULL,
  market_dialogue $text$ NOT NULL,
  row_version $int$ NOT NULL
);

CREATE TABLE procurement_time_plan (
  "case" $id$ NOT NULL PRIMARY KEY REFERENCES procurement_case (id),
  procedure $int$ NOT NULL,
  is_electronic $bool$ NOT NULL,
  is_urgent $bool$ NOT NULL,
  urgency_reason $text$ NOT NULL,
  prior_notice_on $date$ NULL,
  notice_on $date$ NOT NULL,
  last_day $date$ NOT NULL,
  questions_through $date$ NOT NULL,
  validity_months $int$ NOT NULL,
  court $text$ NOT NULL,
  court_number $text$ NULL,
  row_version $int$ NOT NULL
);
