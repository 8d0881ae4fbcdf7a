-- A page of a board's decisions goes on after day and id.
DROP INDEX organisation_delegated_decision_board;
CREATE INDEX organisation_delegated_decision_board ON organisation_delegated_decision (entity, board, decided_on, id);
-- Which boards await a report: few rows, whatever has been reported before.
CREATE INDEX organisation_delegated_decision_waiting ON organisation_delegated_decision (entity, board, decided_on) WHERE reported_on IS NULL;
