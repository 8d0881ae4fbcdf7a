-- A matter that deviates is opened before it is decided on; it cannot be marked with many others.
ALTER TABLE inbox_matter ADD COLUMN is_flagged $bool$ NOT NULL DEFAULT FALSE;
