-- What somebody read of an account's owner in a register outside: the adapter by hand of the port for owner checks.
CREATE TABLE suppliers_owner_check (
  id $id$ NOT NULL PRIMARY KEY,
  payee $id$ NOT NULL REFERENCES suppliers_payee (id),
  outcome $int$ NOT NULL,
  owner $text$ NOT NULL,
  channel $int$ NOT NULL,
  note $text$ NOT NULL,
  checked_on $date$ NOT NULL,
  person $id$ NOT NULL,
  at $instant$ NOT NULL
);
CREATE INDEX suppliers_owner_check_payee ON suppliers_owner_check (payee, at);
