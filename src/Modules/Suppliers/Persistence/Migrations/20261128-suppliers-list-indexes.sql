-- What auditors ask of payee accounts is asked by entity, newest first.
CREATE INDEX suppliers_payee_entity ON suppliers_payee (entity, reported_at);
