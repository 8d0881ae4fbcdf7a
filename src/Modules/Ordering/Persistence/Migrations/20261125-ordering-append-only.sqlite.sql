CREATE TRIGGER ordering_quantity_entry_no_update BEFORE UPDATE ON ordering_quantity_entry
BEGIN SELECT RAISE(ABORT, 'ordering_quantity_entry is append-only'); END;

CREATE TRIGGER ordering_quantity_entry_no_delete BEFORE DELETE ON ordering_quantity_entry
BEGIN SELECT RAISE(ABORT, 'ordering_quantity_entry is append-only'); END;

CREATE TRIGGER ordering_signature_no_update BEFORE UPDATE ON ordering_signature
BEGIN SELECT RAISE(ABORT, 'ordering_signature is append-only'); END;

CREATE TRIGGER ordering_signature_no_delete BEFORE DELETE ON ordering_signature
BEGIN SELECT RAISE(ABORT, 'ordering_signature is append-only'); END;
