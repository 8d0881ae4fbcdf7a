-- Public keys of passkeys. Nothing here opens anything.
CREATE TABLE identity_passkey (
  id $id$ NOT NULL PRIMARY KEY,
  person $id$ NOT NULL,
  credential $text$ NOT NULL,
  public_key $text$ NOT NULL,
  sign_count $long$ NOT NULL,
  transports $text$ NOT NULL,
  is_backup_eligible $bool$ NOT NULL,
  is_backed_up $bool$ NOT NULL,
  name $text$ NOT NULL,
  created_at $instant$ NOT NULL,
  used_at $instant$ NULL
);
CREATE UNIQUE INDEX identity_passkey_credential ON identity_passkey (credential);
CREATE INDEX identity_passkey_person ON identity_passkey (person);

-- Challenges that were answered, by digest, until they would be too old anyway: none is answered twice. Milliseconds since 1970.
CREATE TABLE identity_used_challenge (
  digest $text$ NOT NULL PRIMARY KEY,
  used_at $long$ NOT NULL
);
