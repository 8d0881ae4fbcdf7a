CREATE TRIGGER ordering_quantity_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ordering_quantity_entry
FOR EACH STATEMENT EXECUTE FUNCTION work_append_only();

CREATE TRIGGER ordering_signature_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ordering_signature
FOR EACH STATEMENT EXECUTE FUNCTION work_append_only();
