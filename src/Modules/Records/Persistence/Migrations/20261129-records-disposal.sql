-- Disposal by rule (gallring). The record stays, without its content.
ALTER TABLE records_record ADD COLUMN disposed_at $instant$ NULL;
ALTER TABLE records_record ADD COLUMN disposal $id$ NULL;
CREATE INDEX records_record_due ON records_record (entity, type, registered_at, id) WHERE disposed_at IS NULL;
CREATE INDEX records_record_disposal ON records_record (disposal);

-- Nothing is carried out without a second person.
CREATE TABLE records_disposal (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  type $text$ NOT NULL,
  rule $id$ NOT NULL,
  rule_title $text$ NOT NULL,
  years $int$ NOT NULL,
  counted_from $text$ NOT NULL,
  basis $text$ NOT NULL,
  oldest_on $date$ NOT NULL,
  newest_on $date$ NOT NULL,
  planned $int$ NOT NULL,
  held $int$ NOT NULL,
  disposed $int$ NOT NULL,
  state $int$ NOT NULL,
  ordered_by $id$ NOT NULL,
  ordered_at $instant$ NOT NULL,
  decided_by $id$ NULL,
  decided_at $instant$ NULL,
  finished_at $instant$ NULL,
  protocol $id$ NULL,
  protocol_digest $text$ NOT NULL,
  row_version $int$ NOT NULL,
  CONSTRAINT records_disposal_two_persons CHECK (state NOT IN (1, 2) OR (decided_by IS NOT NULL AND decided_by <> ordered_by))
);
CREATE INDEX records_disposal_time ON records_disposal (entity, ordered_at, id);
CREATE UNIQUE INDEX records_disposal_rule_open ON records_disposal (rule) WHERE state < 2;

CREATE TABLE records_disposal_item (
  id $id$ NOT NULL PRIMARY KEY,
  disposal $id$ NOT NULL REFERENCES records_disposal (id),
  record $id$ NOT NULL REFERENCES records_record (id),
  state $int$ NOT NULL,
  number $text$ NOT NULL,
  digests $text$ NOT NULL,
  held_sv $text$ NOT NULL,
  held_en $text$ NOT NULL,
  done_at $instant$ NULL
);
CREATE UNIQUE INDEX records_disposal_item_record ON records_disposal_item (disposal, record);
CREATE INDEX records_disposal_item_state ON records_disposal_item (disposal, state, id);
CREATE INDEX records_disposal_item_of ON records_disposal_item (record);
