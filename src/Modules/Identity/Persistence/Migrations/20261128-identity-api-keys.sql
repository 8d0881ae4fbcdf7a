-- Keys of other systems, by digest.
CREATE TABLE identity_api_key (
  id $id$ NOT NULL PRIMARY KEY,
  digest $text$ NOT NULL,
  person $id$ NOT NULL,
  name $text$ NOT NULL,
  created_at $instant$ NOT NULL,
  expires_at $instant$ NOT NULL,
  used_at $instant$ NULL,
  revoked_at $instant$ NULL
);
CREATE UNIQUE INDEX identity_api_key_digest ON identity_api_key (digest);
CREATE INDEX identity_api_key_person ON identity_api_key (person, created_at);
