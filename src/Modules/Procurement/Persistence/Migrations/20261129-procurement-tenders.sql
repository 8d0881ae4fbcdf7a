-- Sealed tenders. Nothing here says who has tendered before the opening; the envelopes lie in the data folder under the random id.
CREATE TABLE procurement_case_custodian (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  person $id$ NOT NULL,
  entity $id$ NOT NULL,
  appointed_by $id$ NULL,
  appointed_at $instant$ NOT NULL,
  public_key $text$ NOT NULL,
  fingerprint $text$ NOT NULL
);
CREATE UNIQUE INDEX procurement_case_custodian_once ON procurement_case_custodian ("case", person);

CREATE TABLE procurement_custody_list (
  "case" $id$ NOT NULL PRIMARY KEY REFERENCES procurement_case (id),
  json $text$ NOT NULL,
  fingerprint $text$ NOT NULL,
  people $text$ NOT NULL,
  fixed_by $id$ NULL,
  fixed_at $instant$ NOT NULL,
  document $id$ NOT NULL
);

CREATE TABLE procurement_sealed_tender (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  pseudonym $text$ NOT NULL,
  version $int$ NOT NULL,
  digest $text$ NOT NULL,
  received $text$ NOT NULL,
  nonce $text$ NOT NULL,
  code_digest $text$ NOT NULL,
  is_left $bool$ NOT NULL
);
CREATE UNIQUE INDEX procurement_sealed_tender_once ON procurement_sealed_tender ("case", pseudonym, version);

CREATE TABLE procurement_tender_root (
  "case" $id$ NOT NULL PRIMARY KEY REFERENCES procurement_case (id),
  size $int$ NOT NULL,
  root $text$ NOT NULL,
  leaves $text$ NOT NULL,
  closed_at $instant$ NOT NULL
);

CREATE TABLE procurement_handed_shares (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  "group" $int$ NOT NULL,
  custodian $int$ NOT NULL,
  person $id$ NULL,
  json $text$ NOT NULL,
  at $instant$ NOT NULL
);
CREATE UNIQUE INDEX procurement_handed_shares_once ON procurement_handed_shares ("case", "group", custodian);

CREATE TABLE procurement_tender_opening (
  "case" $id$ NOT NULL PRIMARY KEY REFERENCES procurement_case (id),
  "group" $int$ NOT NULL,
  at $instant$ NOT NULL,
  protocol_digest $text$ NOT NULL
);

CREATE TABLE procurement_opened_tender (
  id $id$ NOT NULL PRIMARY KEY,
  "case" $id$ NOT NULL REFERENCES procurement_case (id),
  lot $text$ NOT NULL,
  kind $text$ NOT NULL,
  pseudonym $text$ NOT NULL,
  received $text$ NOT NULL,
  tenderer $text$ NOT NULL,
  fault $text$ NOT NULL
);
CREATE INDEX procurement_opened_tender_case ON procurement_opened_tender ("case", lot, received);

CREATE TABLE procurement_opened_file (
  id $id$ NOT NULL PRIMARY KEY,
  tender $id$ NOT NULL REFERENCES procurement_opened_tender (id),
  "case" $id$ NOT NULL,
  number $int$ NOT NULL,
  name $text$ NOT NULL,
  length $long$ NOT NULL,
  digest $text$ NOT NULL
);
CREATE UNIQUE INDEX procurement_opened_file_once ON procurement_opened_file (tender, number);
CREATE INDEX procurement_opened_file_case ON procurement_opened_file ("case");
