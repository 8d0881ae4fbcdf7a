CREATE TABLE demand_round (
  id $id$ NOT NULL PRIMARY KEY,
  number $text$ NOT NULL,
  subject $text$ NOT NULL,
  about $text$ NOT NULL,
  entity $id$ NOT NULL,
  joint_body $text$ NOT NULL,
  opens $date$ NOT NULL,
  closes $date$ NOT NULL,
  notice $date$ NOT NULL,
  phase $int$ NOT NULL,
  register_number $text$ NOT NULL,
  procurement_reference $text$ NOT NULL,
  created_by $id$ NOT NULL,
  frozen_on $date$ NULL,
  live_from $date$ NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX demand_round_number ON demand_round (number);
CREATE INDEX demand_round_entity ON demand_round (entity, closes, id);
CREATE INDEX demand_round_phase ON demand_round (phase, closes);
CREATE INDEX demand_round_closes ON demand_round (closes, id);

CREATE TABLE demand_round_lot (
  id $id$ NOT NULL PRIMARY KEY,
  round $id$ NOT NULL REFERENCES demand_round (id),
  sequence $int$ NOT NULL,
  name $text$ NOT NULL,
  description $text$ NOT NULL,
  unit $text$ NOT NULL,
  cpv $text$ NOT NULL,
  price_steps $text$ NOT NULL,
  ceiling_micro $long$ NULL
);
CREATE UNIQUE INDEX demand_round_lot_sequence ON demand_round_lot (round, sequence);
CREATE UNIQUE INDEX demand_round_lot_name ON demand_round_lot (round, name);

CREATE TABLE demand_round_invitation (
  id $id$ NOT NULL PRIMARY KEY,
  round $id$ NOT NULL REFERENCES demand_round (id),
  entity $id$ NOT NULL,
  organisation_number $text$ NOT NULL,
  name $text$ NOT NULL,
  kind $int$ NOT NULL
);
CREATE UNIQUE INDEX demand_round_invitation_once ON demand_round_invitation (round, entity);
CREATE INDEX demand_round_invitation_entity ON demand_round_invitation (entity, round);

CREATE TABLE demand_invited_person (
  id $id$ NOT NULL PRIMARY KEY,
  round $id$ NOT NULL REFERENCES demand_round (id),
  entity $id$ NOT NULL,
  person $id$ NOT NULL
);
CREATE UNIQUE INDEX demand_invited_person_once ON demand_invited_person (round, entity, person);
CREATE INDEX demand_invited_person_person ON demand_invited_person (person, round);

CREATE TABLE demand_participation (
  id $id$ NOT NULL PRIMARY KEY,
  round $id$ NOT NULL REFERENCES demand_round (id),
  entity $id$ NOT NULL,
  state $int$ NOT NULL,
  reason $text$ NOT NULL,
  changed_by $id$ NOT NULL,
  changed_at $instant$ NOT NULL,
  answer $int$ NULL,
  answer_note $text$ NOT NULL,
  answered_at $instant$ NULL,
  decided_by $int$ NULL,
  decision_number $text$ NOT NULL,
  decided_on $date$ NULL,
  row_version $int$ NOT NULL,
  CHECK (decided_by IS NULL OR (decision_number <> '' AND decided_on IS NOT NULL)),
  CHECK (state NOT IN (2, 3) OR reason <> '')
);
CREATE UNIQUE INDEX demand_participation_once ON demand_participation (round, entity);

CREATE TABLE demand_participation_volume (
  id $id$ NOT NULL PRIMARY KEY,
  participation $id$ NOT NULL REFERENCES demand_participation (id),
  round $id$ NOT NULL REFERENCES demand_round (id),
  entity $id$ NOT NULL,
  lot $id$ NOT NULL REFERENCES demand_round_lot (id),
  kind $int$ NOT NULL,
  low_micro $long$ NOT NULL CHECK (low_micro >= 0),
  expected_micro $long$ NOT NULL CHECK (expected_micro >= 0),
  high_micro $long$ NOT NULL CHECK (high_micro >= 0),
  history_micro $long$ NULL
);
CREATE UNIQUE INDEX demand_participation_volume_once ON demand_participation_volume (participation, lot);
CREATE INDEX demand_participation_volume_round ON demand_participation_volume (round, entity);

CREATE TABLE demand_frozen_volume (
  id $id$ NOT NULL PRIMARY KEY,
  round $id$ NOT NULL REFERENCES demand_round (id),
  entity $id$ NOT NULL,
  lot $id$ NOT NULL REFERENCES demand_round_lot (id),
  kind $int$ NOT NULL,
  low_micro $long$ NOT NULL CHECK (low_micro >= 0),
  expected_micro $long$ NOT NULL CHECK (expected_micro >= low_micro),
  high_micro $long$ NOT NULL CHECK (high_micro >= expected_micro),
  register_number $text$ NOT NULL CHECK (register_number <> ''),
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX demand_frozen_volume_once ON demand_frozen_volume (round, entity, lot);

CREATE TABLE demand_volume_change (
  id $id$ NOT NULL PRIMARY KEY,
  round $id$ NOT NULL REFERENCES demand_round (id),
  entity $id$ NOT NULL,
  lot $id$ NOT NULL REFERENCES demand_round_lot (id),
  before_micro $long$ NULL,
  after_micro $long$ NOT NULL,
  decided_by $int$ NOT NULL,
  register_number $text$ NOT NULL,
  decided_on $date$ NOT NULL,
  effect $int$ NOT NULL,
  "by" $id$ NOT NULL,
  at $instant$ NOT NULL
);
CREATE INDEX demand_volume_change_round ON demand_volume_change (round, at);

CREATE TABLE demand_loaded_volume (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  "from" $date$ NOT NULL,
  through $date$ NOT NULL,
  cpv $text$ NOT NULL,
  unit $text$ NOT NULL,
  quantity_micro $long$ NOT NULL,
  value $long$ NOT NULL,
  source $text$ NOT NULL
);
CREATE UNIQUE INDEX demand_loaded_volume_once ON demand_loaded_volume (entity, "from", through, cpv, unit);

CREATE TABLE demand_plan_row (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  subject $text$ NOT NULL,
  cpv $text$ NULL,
  contract $id$ NULL,
  contract_number $text$ NOT NULL,
  needed_from $date$ NOT NULL,
  is_often_reviewed $bool$ NOT NULL,
  value_kronor $long$ NULL,
  hours $int$ NOT NULL,
  analysis_weeks $int$ NOT NULL,
  specification_weeks $int$ NOT NULL,
  tender_days $int$ NOT NULL,
  evaluation_weeks $int$ NOT NULL,
  standstill_days $int$ NOT NULL,
  review_days $int$ NOT NULL,
  mobilisation_weeks $int$ NOT NULL,
  state $int$ NOT NULL,
  is_public $bool$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX demand_plan_row_contract ON demand_plan_row (contract);
CREATE INDEX demand_plan_row_needed ON demand_plan_row (needed_from, id);

CREATE TABLE demand_plan_capacity (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  year $int$ NOT NULL,
  quarter $int$ NOT NULL,
  hours $int$ NOT NULL CHECK (hours >= 0),
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX demand_plan_capacity_once ON demand_plan_capacity (entity, year, quarter);

-- By which rows of volumes refer to their lot.
CREATE INDEX demand_frozen_volume_lot ON demand_frozen_volume (lot);
CREATE INDEX demand_participation_volume_lot ON demand_participation_volume (lot);
CREATE INDEX demand_volume_change_lot ON demand_volume_change (lot);
