-- Read by other modules; a column here is a contract and changes like one. Contracts that are signed; and their options to extend, state 0 = not decided.
CREATE VIEW pub_contract AS
SELECT id, number, title, holder, supplier, start, "end" AS ends, cpv, total_ceiling AS ceiling_minor FROM contracts_contract WHERE state = 2;

CREATE VIEW pub_contract_option AS SELECT contract, sequence, months, state FROM contracts_extension_option;
