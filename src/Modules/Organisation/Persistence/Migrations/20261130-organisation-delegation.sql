-- Which board has delegated which kind of decision, from a day on; rows never change.
CREATE TABLE organisation_delegation_point (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL REFERENCES organisation_legal_entity (id),
  kind $int$ NOT NULL,
  valid_from $date$ NOT NULL,
  board $text$ NOT NULL,
  point $text$ NOT NULL,
  source $text$ NOT NULL,
  CONSTRAINT organisation_delegation_point_whole CHECK ((board = '') = (point = ''))
);
CREATE UNIQUE INDEX organisation_delegation_point_from ON organisation_delegation_point (entity, kind, valid_from);

-- One object may be decided on several times by the same point: a second option, another raise.
DROP INDEX organisation_delegated_decision_about;
CREATE INDEX organisation_delegated_decision_about ON organisation_delegated_decision (about_kind, about_id);
CREATE INDEX organisation_delegated_decision_number ON organisation_delegated_decision (entity, register_number);
