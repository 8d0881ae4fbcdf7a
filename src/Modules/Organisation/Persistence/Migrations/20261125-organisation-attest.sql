CREATE TABLE organisation_attest_entry (
  id $id$ NOT NULL PRIMARY KEY,
  person $id$ NOT NULL REFERENCES organisation_person (id),
  act $int$ NOT NULL,
  entity $id$ NOT NULL REFERENCES organisation_legal_entity (id),
  area $text$ NOT NULL,
  "limit" $long$ NULL,
  "from" $date$ NOT NULL,
  through $date$ NULL,
  substitute $id$ NULL REFERENCES organisation_person (id),
  decision $text$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX organisation_attest_entry_key ON organisation_attest_entry (person, act, entity, area, "from");
CREATE INDEX organisation_attest_entry_area ON organisation_attest_entry (entity, act, area);

CREATE TABLE organisation_absence (
  id $id$ NOT NULL PRIMARY KEY,
  person $id$ NOT NULL REFERENCES organisation_person (id),
  "from" $date$ NOT NULL,
  through $date$ NOT NULL,
  deputy $id$ NULL REFERENCES organisation_person (id),
  row_version $int$ NOT NULL
);
CREATE INDEX organisation_absence_person ON organisation_absence (person, through);
CREATE INDEX organisation_absence_deputy ON organisation_absence (deputy, through);

CREATE TABLE organisation_entity_reference (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL REFERENCES organisation_legal_entity (id),
  kind $int$ NOT NULL,
  expression $text$ NOT NULL,
  form $text$ NOT NULL,
  description_sv $text$ NOT NULL,
  description_en $text$ NOT NULL,
  place $int$ NOT NULL
);
CREATE UNIQUE INDEX organisation_entity_reference_place ON organisation_entity_reference (entity, place);

CREATE TABLE organisation_delegated_decision (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL REFERENCES organisation_legal_entity (id),
  board $text$ NOT NULL,
  point $text$ NOT NULL,
  about_kind $text$ NOT NULL,
  about_id $text$ NOT NULL,
  what $text$ NOT NULL,
  person $id$ NOT NULL REFERENCES organisation_person (id),
  register_number $text$ NOT NULL,
  decided_at $instant$ NOT NULL,
  decided_on $date$ NOT NULL,
  reported_on $date$ NULL
);
CREATE UNIQUE INDEX organisation_delegated_decision_about ON organisation_delegated_decision (about_kind, about_id, point);
CREATE INDEX organisation_delegated_decision_board ON organisation_delegated_decision (entity, board, decided_on);
