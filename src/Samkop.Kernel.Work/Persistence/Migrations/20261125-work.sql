-- The audit chain: append-only by trigger (see the engine files), hash-chained, without personal data.
CREATE TABLE work_audit_entry (
  seq $long$ NOT NULL PRIMARY KEY,
  at $text$ NOT NULL,
  actor $text$ NOT NULL,
  actor_kind $text$ NOT NULL,
  action $text$ NOT NULL,
  object_kind $text$ NOT NULL,
  object_id $text$ NOT NULL,
  entity $text$ NOT NULL,
  ground $text$ NOT NULL,
  before_facts $text$ NOT NULL,
  after_facts $text$ NOT NULL,
  personal_digest $text$ NOT NULL,
  previous_hash $text$ NOT NULL,
  hash $text$ NOT NULL
);
CREATE INDEX work_audit_entry_object ON work_audit_entry (object_kind, object_id, seq);
CREATE INDEX work_audit_entry_action ON work_audit_entry (action, seq);
CREATE INDEX work_audit_entry_actor ON work_audit_entry (actor, seq);

-- Personal data of log entries: erasable, the chain keeps a salted digest.
CREATE TABLE work_audit_personal (
  seq $long$ NOT NULL PRIMARY KEY,
  salt $text$ NOT NULL,
  personal $text$ NOT NULL
);

CREATE TABLE work_outbox (
  id $text$ NOT NULL PRIMARY KEY,
  at $text$ NOT NULL,
  kind $text$ NOT NULL,
  payload $text$ NOT NULL,
  attempts $int$ NOT NULL,
  not_before $text$ NOT NULL,
  done_at $text$ NULL
);
CREATE INDEX work_outbox_due ON work_outbox (done_at, not_before);

CREATE TABLE work_counter (
  series $text$ NOT NULL PRIMARY KEY,
  value $long$ NOT NULL
);

-- What this database is for: 'demo' databases are refused by `serve`.
CREATE TABLE work_mark (
  name $text$ NOT NULL PRIMARY KEY,
  value $text$ NOT NULL
);
