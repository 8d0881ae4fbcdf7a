CREATE TABLE inbox_matter (
  id $id$ NOT NULL PRIMARY KEY,
  object_kind $text$ NOT NULL,
  object_id $text$ NOT NULL,
  step $text$ NOT NULL,
  what_sv $text$ NOT NULL,
  what_en $text$ NOT NULL,
  why_sv $text$ NOT NULL,
  why_en $text$ NOT NULL,
  fit_sv $text$ NULL,
  fit_en $text$ NULL,
  person $id$ NULL,
  role $int$ NOT NULL,
  entity $id$ NOT NULL,
  amount $long$ NULL,
  due $date$ NULL,
  href $text$ NOT NULL,
  is_protected $bool$ NOT NULL,
  arrived_at $instant$ NOT NULL,
  closed_at $instant$ NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX inbox_matter_step ON inbox_matter (object_kind, object_id, step);
CREATE INDEX inbox_matter_person ON inbox_matter (person, closed_at, due);
CREATE INDEX inbox_matter_role ON inbox_matter (entity, role, closed_at, due);
