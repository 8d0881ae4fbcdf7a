CREATE FUNCTION work_append_only() RETURNS trigger LANGUAGE plpgsql AS
'BEGIN RAISE EXCEPTION ''% is append-only'', TG_TABLE_NAME; END';

CREATE TRIGGER work_audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON work_audit_entry
FOR EACH STATEMENT EXECUTE FUNCTION work_append_only();
