-- Lists are paged by time and id.
DROP INDEX records_record_time;
CREATE INDEX records_record_time ON records_record (entity, registered_at, id);
DROP INDEX records_read_note_time;
CREATE INDEX records_read_note_time ON records_read_note (entity, at, id);
