CREATE TRIGGER work_audit_entry_no_update BEFORE UPDATE ON work_audit_entry
BEGIN SELECT RAISE(ABORT, 'work_audit_entry is append-only'); END;

CREATE TRIGGER work_audit_entry_no_delete BEFORE DELETE ON work_audit_entry
BEGIN SELECT RAISE(ABORT, 'work_audit_entry is append-only'); END;
