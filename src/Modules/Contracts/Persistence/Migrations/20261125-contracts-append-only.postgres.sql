CREATE TRIGGER contracts_ceiling_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contracts_ceiling_entry
FOR EACH STATEMENT EXECUTE FUNCTION work_append_only();
