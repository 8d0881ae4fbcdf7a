-- Rules of protection and named readers hold from a day on, with their ground, and end; rows are never removed.
ALTER TABLE invoicing_protection_rule ADD COLUMN valid_from $date$ NOT NULL DEFAULT '2025-01-01';
ALTER TABLE invoicing_protection_rule ADD COLUMN valid_through $date$ NULL;
ALTER TABLE invoicing_protection_rule ADD COLUMN source $text$ NOT NULL DEFAULT '';

ALTER TABLE invoicing_protected_reader ADD COLUMN valid_from $date$ NOT NULL DEFAULT '2025-01-01';
ALTER TABLE invoicing_protected_reader ADD COLUMN valid_through $date$ NULL;
ALTER TABLE invoicing_protected_reader ADD COLUMN source $text$ NOT NULL DEFAULT '';
-- A person may be named again after having ended.
DROP INDEX invoicing_protected_reader_person;
CREATE UNIQUE INDEX invoicing_protected_reader_person ON invoicing_protected_reader (entity, person) WHERE valid_through IS NULL;
CREATE INDEX invoicing_protected_reader_entity ON invoicing_protected_reader (entity, person, valid_from);
