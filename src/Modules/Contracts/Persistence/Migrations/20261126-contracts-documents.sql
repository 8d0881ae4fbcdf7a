-- Documents of a contract; the exact bytes lie in the archive under the digest. A document is never changed: a new one is added.
CREATE TABLE contracts_contract_document (
  id $id$ NOT NULL PRIMARY KEY,
  contract $id$ NOT NULL REFERENCES contracts_contract (id),
  kind $int$ NOT NULL,
  title $text$ NOT NULL,
  file_name $text$ NOT NULL,
  media_type $text$ NOT NULL,
  digest $text$ NOT NULL,
  length $long$ NOT NULL,
  participant $id$ NULL,
  is_for_staff_only $bool$ NOT NULL,
  added_by $id$ NULL,
  added_at $instant$ NOT NULL
);
CREATE INDEX contracts_contract_document_contract ON contracts_contract_document (contract, added_at);
