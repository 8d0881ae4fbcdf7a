CREATE TABLE transparency_public_page (
  id $id$ NOT NULL PRIMARY KEY,
  slug $text$ NOT NULL,
  version $int$ NOT NULL,
  heading_sv $text$ NOT NULL,
  heading_en $text$ NOT NULL,
  body_sv $text$ NOT NULL,
  body_en $text$ NOT NULL,
  published_at $instant$ NOT NULL,
  published_by $id$ NULL
);
CREATE UNIQUE INDEX transparency_public_page_version ON transparency_public_page (slug, version);
