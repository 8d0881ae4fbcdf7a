-- The day on which the one who is waited for was reminded.
ALTER TABLE inbox_matter ADD COLUMN reminded_on $date$ NULL;

-- Who has chosen to have, or not to have, the morning mail; without a row the role decides.
CREATE TABLE inbox_mail_choice (
  person $id$ NOT NULL PRIMARY KEY,
  is_on $bool$ NOT NULL,
  row_version $int$ NOT NULL
);
