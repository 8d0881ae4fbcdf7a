-- Units live from a day to a day; a unit that moves to another legal entity ends in the one and begins in the other.
ALTER TABLE organisation_unit ADD COLUMN valid_from $date$ NULL;
ALTER TABLE organisation_unit ADD COLUMN valid_through $date$ NULL;
ALTER TABLE organisation_unit ADD COLUMN moved_from $id$ NULL;

-- Coding parts (kontodelar) of each legal entity, the chart of accounts being one of them.
CREATE TABLE organisation_coding_part (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL REFERENCES organisation_legal_entity (id),
  code $text$ NOT NULL,
  name_sv $text$ NOT NULL,
  name_en $text$ NOT NULL,
  is_required $bool$ NOT NULL,
  place $int$ NOT NULL
);
CREATE UNIQUE INDEX organisation_coding_part_code ON organisation_coding_part (entity, code);

CREATE TABLE organisation_coding_value (
  id $id$ NOT NULL PRIMARY KEY,
  part $id$ NOT NULL REFERENCES organisation_coding_part (id),
  code $text$ NOT NULL,
  name $text$ NOT NULL,
  valid_from $date$ NOT NULL,
  valid_through $date$ NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX organisation_coding_value_code ON organisation_coding_value (part, code, valid_from);

-- Policies and guidelines: every version stays.
CREATE TABLE organisation_policy_version (
  id $id$ NOT NULL PRIMARY KEY,
  policy $id$ NOT NULL,
  version $int$ NOT NULL,
  title_sv $text$ NOT NULL,
  title_en $text$ NOT NULL,
  body_sv $text$ NOT NULL,
  body_en $text$ NOT NULL,
  valid_from $date$ NOT NULL,
  decided_by $text$ NOT NULL,
  decision $text$ NOT NULL,
  published_by $id$ NULL,
  published_at $instant$ NOT NULL
);
CREATE UNIQUE INDEX organisation_policy_version_once ON organisation_policy_version (policy, version);

CREATE TABLE organisation_policy_goal (
  id $id$ NOT NULL PRIMARY KEY,
  version $id$ NOT NULL REFERENCES organisation_policy_version (id),
  place $int$ NOT NULL,
  what_sv $text$ NOT NULL,
  what_en $text$ NOT NULL,
  measure_sv $text$ NOT NULL,
  measure_en $text$ NOT NULL,
  target $text$ NOT NULL,
  reached_by $date$ NULL
);
CREATE UNIQUE INDEX organisation_policy_goal_once ON organisation_policy_goal (version, place);
