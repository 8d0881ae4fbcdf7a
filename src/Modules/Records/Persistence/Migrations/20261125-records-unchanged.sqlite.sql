CREATE TRIGGER records_stored_bytes_no_update BEFORE UPDATE ON records_stored_bytes
BEGIN SELECT RAISE(ABORT, 'records_stored_bytes is never changed'); END;

CREATE TRIGGER records_record_document_no_update BEFORE UPDATE ON records_record_document
BEGIN SELECT RAISE(ABORT, 'records_record_document is never changed'); END;

CREATE TRIGGER records_read_note_no_update BEFORE UPDATE ON records_read_note
BEGIN SELECT RAISE(ABORT, 'records_read_note is never changed'); END;
