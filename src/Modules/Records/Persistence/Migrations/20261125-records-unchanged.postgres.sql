CREATE TRIGGER records_stored_bytes_no_update BEFORE UPDATE ON records_stored_bytes
FOR EACH STATEMENT EXECUTE FUNCTION work_append_only();

CREATE TRIGGER records_record_document_no_update BEFORE UPDATE ON records_record_document
FOR EACH STATEMENT EXECUTE FUNCTION work_append_only();

CREATE TRIGGER records_read_note_no_update BEFORE UPDATE ON records_read_note
FOR EACH STATEMENT EXECUTE FUNCTION work_append_only();
