-- Closed matters stay for ever; what waits is a small part of the table.
CREATE INDEX inbox_matter_open_person ON inbox_matter (person, due, id) WHERE closed_at IS NULL;
CREATE INDEX inbox_matter_open_role ON inbox_matter (entity, due, id) WHERE closed_at IS NULL AND person IS NULL;
