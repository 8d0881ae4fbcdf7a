-- The search index. Words are folded to a–z and figures, so binary order is the order of the alphabet and a prefix is a range.
CREATE TABLE catalogue_word (
  id $long$ NOT NULL PRIMARY KEY,
  word $text$  NOT NULL
);
CREATE UNIQUE INDEX catalogue_word_word ON catalogue_word (word);

-- Runs of three letters of each word: for parts of compounds and for spelling faults.
CREATE TABLE catalogue_trigram (
  gram $text$  NOT NULL,
  word $long$ NOT NULL,
  PRIMARY KEY (gram, word)
) WITHOUT ROWID;

-- The articles of one contract, by a short number that keeps the index small.
CREATE TABLE catalogue_shelf (
  contract $id$ NOT NULL PRIMARY KEY,
  place $long$ NOT NULL
);
CREATE UNIQUE INDEX catalogue_shelf_place ON catalogue_shelf (place);

CREATE TABLE catalogue_posting (
  word $long$ NOT NULL,
  shelf $long$ NOT NULL,
  article $long$ NOT NULL,
  weight $int$ NOT NULL,
  PRIMARY KEY (word, shelf, article)
) WITHOUT ROWID;
CREATE INDEX catalogue_posting_article ON catalogue_posting (article);

-- Words that mean the same, folded; both directions are looked up.
CREATE TABLE catalogue_synonym (
  term $text$  NOT NULL,
  means $text$  NOT NULL,
  PRIMARY KEY (term, means)
);
CREATE INDEX catalogue_synonym_means ON catalogue_synonym (means);
