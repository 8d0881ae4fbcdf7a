-- What the one search finds beside articles and contracts: guidance, links to external shops, and what is being procured.
CREATE TABLE start_hint (
  id $id$ NOT NULL PRIMARY KEY,
  kind $int$ NOT NULL,
  title_sv $text$ NOT NULL,
  title_en $text$ NOT NULL,
  body_sv $text$ NOT NULL,
  body_en $text$ NOT NULL,
  words $text$ NOT NULL,
  link $text$ NOT NULL,
  valid_through $date$ NULL,
  row_version $int$ NOT NULL
);

-- The value from which a direct award must be documented, and so is made by the function; from a day, with its source.
CREATE TABLE start_question_limit (
  valid_from $date$ NOT NULL PRIMARY KEY,
  kronor $long$ NOT NULL,
  source $text$ NOT NULL
);
INSERT INTO start_question_limit (valid_from, kronor, source) VALUES
  ('2017-01-01', 100000, 'Upphandlingsmyndigheten, dokumentationskrav vid direktupphandling: from 100 000 kr');
