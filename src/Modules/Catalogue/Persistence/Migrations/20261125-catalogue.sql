CREATE TABLE catalogue_article (
  id $id$ NOT NULL PRIMARY KEY,
  place $long$ NOT NULL,
  contract $id$ NOT NULL,
  supplier $id$ NOT NULL,
  number $text$ NOT NULL,
  gtin $text$ NULL,
  name $text$ NOT NULL,
  description $text$ NOT NULL,
  cpv $text$ NULL,
  minimum_micro $long$ NOT NULL,
  delivery_days $int$ NOT NULL,
  is_clinical $bool$ NOT NULL,
  marks $text$ NOT NULL,
  synonyms $text$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX catalogue_article_place ON catalogue_article (place);
CREATE UNIQUE INDEX catalogue_article_number ON catalogue_article (contract, number);
CREATE INDEX catalogue_article_gtin ON catalogue_article (gtin);
