-- Delegated decisions are listed by entity and day, all boards together.
CREATE INDEX organisation_delegated_decision_day ON organisation_delegated_decision (entity, decided_on, id);
