-- Contracts are paged by title and id.
CREATE INDEX contracts_contract_title ON contracts_contract (title, id);
