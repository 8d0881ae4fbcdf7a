-- Read by other modules; a column here is a contract and changes like one. A ceiling for all shows once for each participant.
CREATE VIEW pub_ceiling AS
SELECT p.entity, c.contract, k.number AS contract_number, k.title, c.entity AS own_entity, c.limit_minor, c.reserved_minor, c.consumed_minor
FROM contracts_ceiling c JOIN contracts_contract k ON k.id = c.contract JOIN contracts_participant p ON p.contract = c.contract AND (c.entity IS NULL OR c.entity = p.entity)
WHERE c.limit_minor IS NOT NULL;
