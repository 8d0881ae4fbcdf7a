-- Read by other modules; a column here is a contract and changes like one. A protected person shows as the role.
CREATE VIEW pub_person AS
SELECT id, CASE WHEN is_protected THEN title ELSE name END AS name, home_entity, is_active FROM organisation_person;

CREATE VIEW pub_entity AS SELECT id, name, short_name, organisation_number FROM organisation_legal_entity;

CREATE VIEW pub_unit AS SELECT id, entity, name, cost_code FROM organisation_unit;

CREATE VIEW pub_attest_right AS
SELECT id, person, act, entity, area, "limit" AS limit_minor, "from" AS valid_from, through AS valid_through, substitute, decision FROM organisation_attest_entry;

CREATE VIEW pub_delegated_decision AS
SELECT id, entity, board, point, what, person, register_number, decided_on, reported_on FROM organisation_delegated_decision;
