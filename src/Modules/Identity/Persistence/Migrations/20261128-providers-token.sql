-- The provider's ID token of a living session, encrypted by the keys of the data folder: shown to the provider once, when the person signs out.
ALTER TABLE identity_session ADD COLUMN provider_token $text$ NULL;
