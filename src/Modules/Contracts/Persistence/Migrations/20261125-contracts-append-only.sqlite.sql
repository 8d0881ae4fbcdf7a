CREATE TRIGGER contracts_ceiling_entry_no_update BEFORE UPDATE ON contracts_ceiling_entry
BEGIN SELECT RAISE(ABORT, 'contracts_ceiling_entry is append-only'); END;

CREATE TRIGGER contracts_ceiling_entry_no_delete BEFORE DELETE ON contracts_ceiling_entry
BEGIN SELECT RAISE(ABORT, 'contracts_ceiling_entry is append-only'); END;
