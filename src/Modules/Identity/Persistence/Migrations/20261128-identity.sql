-- Local accounts. The login is the person's e-mail address in lower case; a secret is stored encrypted, a code or token as a digest.
CREATE TABLE identity_account (
  person $id$ NOT NULL PRIMARY KEY,
  login $text$ NOT NULL,
  password_hash $text$ NOT NULL,
  password_changed_at $instant$ NOT NULL,
  factor_secret $text$ NOT NULL,
  factor_last_step $long$ NOT NULL,
  created_at $instant$ NOT NULL,
  ended_at $instant$ NULL
);
CREATE UNIQUE INDEX identity_account_login ON identity_account (login);

CREATE TABLE identity_recovery_code (
  id $id$ NOT NULL PRIMARY KEY,
  person $id$ NOT NULL,
  digest $text$ NOT NULL,
  used_at $instant$ NULL
);
CREATE INDEX identity_recovery_code_person ON identity_recovery_code (person);

CREATE TABLE identity_invitation (
  id $id$ NOT NULL PRIMARY KEY,
  digest $text$ NOT NULL,
  person $id$ NOT NULL,
  created_at $instant$ NOT NULL,
  expires_at $instant$ NOT NULL,
  used_at $instant$ NULL
);
CREATE UNIQUE INDEX identity_invitation_digest ON identity_invitation (digest);
CREATE INDEX identity_invitation_person ON identity_invitation (person);

-- The cookie carries a random token; its digest is the key, so that a copy of the database opens no session.
CREATE TABLE identity_session (
  digest $text$ NOT NULL PRIMARY KEY,
  id $id$ NOT NULL,
  person $id$ NOT NULL,
  way $int$ NOT NULL,
  device $text$ NOT NULL,
  started_at $instant$ NOT NULL,
  seen_at $instant$ NOT NULL,
  expires_at $instant$ NOT NULL,
  ended_at $instant$ NULL
);
CREATE UNIQUE INDEX identity_session_id ON identity_session (id);
CREATE INDEX identity_session_person ON identity_session (person);
CREATE INDEX identity_session_expires ON identity_session (expires_at);

-- Failed attempts by digest of what was typed, of the remote address or of the person; times are milliseconds since 1970.
CREATE TABLE identity_attempt (
  subject $text$ NOT NULL PRIMARY KEY,
  failures $int$ NOT NULL,
  last_at $long$ NOT NULL,
  blocked_until $long$ NOT NULL
);

CREATE TABLE identity_security_event (
  number $long$ NOT NULL PRIMARY KEY,
  at $instant$ NOT NULL,
  kind $int$ NOT NULL,
  person $id$ NULL,
  device $text$ NOT NULL
);
CREATE INDEX identity_security_event_person ON identity_security_event (person, number);
