-- Who signs in at an identity provider. Before the first sign-in an administrator's word of what the provider will say; after it issuer and subject.
CREATE TABLE identity_provider_link (
  person $id$ NOT NULL PRIMARY KEY,
  provider $text$ NOT NULL,
  expected $text$ NOT NULL,
  issuer $text$ NULL,
  subject $text$ NULL,
  created_at $instant$ NOT NULL,
  bound_at $instant$ NULL,
  ended_at $instant$ NULL
);
-- What has ended may be expected again, of somebody else; a subject that was bound once never becomes another person by itself.
CREATE UNIQUE INDEX identity_provider_link_expected ON identity_provider_link (provider, expected) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX identity_provider_link_subject ON identity_provider_link (issuer, subject);

-- At which provider a session began and what that one calls it (sid), so that signing out can go on there and be asked for from there.
ALTER TABLE identity_session ADD COLUMN provider $text$ NULL;
ALTER TABLE identity_session ADD COLUMN provider_session $text$ NULL;
