ALTER TABLE procurement_case ADD COLUMN call_off $int$ NOT NULL DEFAULT 0;
ALTER TABLE procurement_case ADD COLUMN long_reason $text$ NOT NULL DEFAULT '';
ALTER TABLE procurement_participant ADD COLUMN activity $text$ NOT NULL DEFAULT 'health';

ALTER TABLE procurement_time_plan ADD COLUMN court_city $text$ NOT NULL DEFAULT '';
ALTER TABLE procurement_time_plan ADD COLUMN court_post_code $text$ NOT NULL DEFAULT '';
ALTER TABLE procurement_time_plan ADD COLUMN court_region $text$ NULL;

-- The exact bytes lie in the archive under the digest.
CREATE TABLE procurement_case_document (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  title $text$ NOT NULL,
  file_name $text$ NOT NULL,
  media_type $text$ NOT NULL,
  digest $text$ NOT NULL,
  length $long$ NOT NULL,
  is_internal $bool$ NOT NULL,
  added_by $id$ NULL,
  added_at $instant$ NOT NULL,
  taken_out_at $instant$ NULL
);
CREATE INDEX procurement_case_document_case ON procurement_case_document ("case", added_at);

CREATE TABLE procurement_requirement (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  lot $id$ NULL,
  sequence $int$ NOT NULL,
  weight $int$ NOT NULL,
  library_line $id$ NULL,
  library_version $int$ NULL,
  kind $int$ NOT NULL,
  title $text$ NOT NULL,
  body $text$ NOT NULL,
  expected_kind $int$ NOT NULL,
  expected $text$ NOT NULL,
  unit $text$ NOT NULL,
  aim $int$ NOT NULL,
  measure $int$ NOT NULL,
  evidence $text$ NOT NULL,
  follow_up_how $text$ NOT NULL,
  follow_up_when $text$ NOT NULL,
  follow_up_by $text$ NOT NULL
);
CREATE INDEX procurement_requirement_case ON procurement_requirement ("case", sequence);

CREATE TABLE procurement_library_requirement (
  id $id$ NOT NULL PRIMARY KEY,
  line $id$ NOT NULL,
  version $int$ NOT NULL,
  is_current $bool$ NOT NULL,
  reviewed_on $date$ NOT NULL,
  written_by $id$ NULL,
  kind $int$ NOT NULL,
  title $text$ NOT NULL,
  body $text$ NOT NULL,
  expected_kind $int$ NOT NULL,
  expected $text$ NOT NULL,
  unit $text$ NOT NULL,
  aim $int$ NOT NULL,
  measure $int$ NOT NULL,
  evidence $text$ NOT NULL,
  follow_up_how $text$ NOT NULL,
  follow_up_when $text$ NOT NULL,
  follow_up_by $text$ NOT NULL
);
CREATE UNIQUE INDEX procurement_library_requirement_once ON procurement_library_requirement (line, version);

CREATE TABLE procurement_expert (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  person $id$ NOT NULL,
  duty $text$ NOT NULL,
  seated_by $id$ NULL,
  declared_at $instant$ NULL,
  has_conflict $bool$ NOT NULL,
  declaration $text$ NOT NULL
);
CREATE UNIQUE INDEX procurement_expert_once ON procurement_expert ("case", person);

CREATE TABLE procurement_question (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  number $int$ NOT NULL,
  supplier $id$ NOT NULL,
  asked_by $id$ NULL,
  asked_at $instant$ NOT NULL,
  asked $text$ NOT NULL,
  public_text $text$ NOT NULL,
  answer $text$ NOT NULL,
  answered_by $id$ NULL,
  answered_at $instant$ NULL
);
CREATE UNIQUE INDEX procurement_question_once ON procurement_question ("case", number);
CREATE INDEX procurement_question_supplier ON procurement_question (supplier, asked_at);

CREATE TABLE procurement_publication (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  sequence $int$ NOT NULL,
  kind $int$ NOT NULL,
  subtype $text$ NOT NULL,
  notice $id$ NOT NULL,
  title $text$ NOT NULL,
  xml_digest $text$ NOT NULL,
  release_digest $text$ NOT NULL,
  content $text$ NOT NULL,
  last_day $date$ NOT NULL,
  reason $text$ NOT NULL,
  published_by $id$ NULL,
  published_at $instant$ NOT NULL,
  procurement_number $text$ NOT NULL,
  ted_number $text$ NOT NULL,
  is_current $bool$ NOT NULL
);
CREATE UNIQUE INDEX procurement_publication_once ON procurement_publication ("case", sequence);
CREATE UNIQUE INDEX procurement_publication_current ON procurement_publication ("case") WHERE is_current;
-- The public list shows the current ones, the latest first.
CREATE INDEX procurement_publication_list ON procurement_publication (published_at, id) WHERE is_current;

-- Data with a first day: which divisions the organisation gives priority for the environment, and the thresholds.
CREATE TABLE procurement_environment_division (
  division $text$ NOT NULL,
  valid_from $date$ NOT NULL,
  valid_through $date$ NULL,
  source $text$ NOT NULL,
  PRIMARY KEY (division, valid_from)
);
INSERT INTO procurement_environment_division (division, valid_from, source) VALUES
  ('03', '2020-01-01', 'Start value; the joint function decides its own'),
  ('09', '2020-01-01', 'Start value; the joint function decides its own'),
  ('15', '2020-01-01', 'Start value; the joint function decides its own'),
  ('18', '2020-01-01', 'Start value; the joint function decides its own'),
  ('30', '2020-01-01', 'Start value; the joint function decides its own'),
  ('33', '2020-01-01', 'Start value; the joint function decides its own'),
  ('34', '2020-01-01', 'Start value; the joint function decides its own'),
  ('39', '2020-01-01', 'Start value; the joint function decides its own'),
  ('45', '2020-01-01', 'Start value; the joint function decides its own'),
  ('60', '2020-01-01', 'Start value; the joint function decides its own'),
  ('90', '2020-01-01', 'Start value; the joint function decides its own');

CREATE TABLE procurement_threshold (
  law $int$ NOT NULL,
  nature $int$ NOT NULL,
  valid_from $date$ NOT NULL,
  known_through $date$ NOT NULL,
  value $long$ NOT NULL,
  source $text$ NOT NULL,
  PRIMARY KEY (law, nature, valid_from)
);
-- Acts: 0 LOU. Nature: 0 supplies, 1 services, 2 works.
INSERT INTO procurement_threshold (law, nature, valid_from, known_through, value, source) VALUES
  (0, 0, '2024-01-01', '2025-12-31', 238958500, 'Upphandlingsmyndigheten, thresholds from 2024-01-01: regions, goods and services'),
  (0, 1, '2024-01-01', '2025-12-31', 238958500, 'Upphandlingsmyndigheten, thresholds from 2024-01-01: regions, goods and services'),
  (0, 2, '2024-01-01', '2025-12-31', 5988017900, 'Upphandlingsmyndigheten, thresholds from 2024-01-01: works');
