CREATE TABLE records_stored_bytes (
  digest $text$ NOT NULL PRIMARY KEY,
  length $long$ NOT NULL,
  bytes $bytes$ NOT NULL
);

CREATE TABLE records_record (
  id $id$ NOT NULL PRIMARY KEY,
  about_kind $text$ NOT NULL,
  about_id $text$ NOT NULL,
  entity $id$ NOT NULL,
  type $text$ NOT NULL,
  title $text$ NOT NULL,
  title_key $text$ NOT NULL,
  is_secret $bool$ NOT NULL,
  secrecy_section $text$ NOT NULL,
  number $text$ NOT NULL,
  year $int$ NOT NULL,
  case_id $id$ NULL REFERENCES records_record (id),
  registered_at $instant$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX records_record_about ON records_record (about_kind, about_id);
CREATE UNIQUE INDEX records_record_number ON records_record (entity, number) WHERE number <> '';
CREATE INDEX records_record_time ON records_record (entity, registered_at);
CREATE INDEX records_record_case ON records_record (case_id);

CREATE TABLE records_record_document (
  id $id$ NOT NULL PRIMARY KEY,
  record $id$ NOT NULL REFERENCES records_record (id),
  line $id$ NOT NULL,
  version $int$ NOT NULL,
  name $text$ NOT NULL,
  media_type $text$ NOT NULL,
  digest $text$ NOT NULL REFERENCES records_stored_bytes (digest),
  length $long$ NOT NULL,
  is_signed $bool$ NOT NULL,
  added_at $instant$ NOT NULL
);
CREATE UNIQUE INDEX records_record_document_version ON records_record_document (line, version);
CREATE INDEX records_record_document_record ON records_record_document (record);

CREATE TABLE records_retention_rule (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  type $text$ NOT NULL,
  title $text$ NOT NULL,
  years $int$ NULL,
  counted_from $text$ NOT NULL,
  basis $text$ NOT NULL,
  valid_from $date$ NOT NULL
);
CREATE UNIQUE INDEX records_retention_rule_type ON records_retention_rule (entity, type, valid_from);

CREATE TABLE records_read_note (
  id $id$ NOT NULL PRIMARY KEY,
  about_kind $text$ NOT NULL,
  about_id $text$ NOT NULL,
  entity $id$ NOT NULL,
  person $id$ NULL,
  reader $text$ NOT NULL,
  purpose $text$ NOT NULL,
  at $instant$ NOT NULL
);
CREATE INDEX records_read_note_about ON records_read_note (about_kind, about_id, at);
CREATE INDEX records_read_note_time ON records_read_note (entity, at);
