CREATE TABLE suppliers_supplier (
  id $id$ NOT NULL PRIMARY KEY,
  name $text$ NOT NULL,
  organisation_number $text$ NOT NULL,
  vat_number $text$ NULL,
  peppol_id $text$ NULL,
  gln $text$ NULL,
  email $text$ NOT NULL,
  street $text$ NOT NULL,
  postal_code $text$ NOT NULL,
  city $text$ NOT NULL,
  country $text$ NOT NULL,
  has_f_tax $bool$ NOT NULL,
  f_tax_checked_on $date$ NULL,
  search_key $text$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX suppliers_supplier_number ON suppliers_supplier (organisation_number);
CREATE UNIQUE INDEX suppliers_supplier_vat ON suppliers_supplier (vat_number) WHERE vat_number IS NOT NULL;
CREATE UNIQUE INDEX suppliers_supplier_peppol ON suppliers_supplier (peppol_id) WHERE peppol_id IS NOT NULL;
CREATE UNIQUE INDEX suppliers_supplier_gln ON suppliers_supplier (gln) WHERE gln IS NOT NULL;
CREATE INDEX suppliers_supplier_name ON suppliers_supplier (name, id);

CREATE TABLE suppliers_supplier_contact (
  id $id$ NOT NULL PRIMARY KEY,
  supplier $id$ NOT NULL REFERENCES suppliers_supplier (id),
  name $text$ NOT NULL,
  duty $text$ NOT NULL,
  email $text$ NOT NULL,
  phone $text$ NOT NULL
);
CREATE INDEX suppliers_supplier_contact_supplier ON suppliers_supplier_contact (supplier);

CREATE TABLE suppliers_payee (
  id $id$ NOT NULL PRIMARY KEY,
  supplier $id$ NOT NULL REFERENCES suppliers_supplier (id),
  account $text$ NOT NULL,
  reported_at $instant$ NOT NULL,
  entity $id$ NOT NULL,
  seen_on $text$ NOT NULL,
  first_verifier $id$ NULL,
  first_verified_at $instant$ NULL,
  first_channel $int$ NULL,
  first_note $text$ NOT NULL,
  second_verifier $id$ NULL,
  second_verified_at $instant$ NULL,
  second_channel $int$ NULL,
  second_note $text$ NOT NULL,
  active_from $date$ NULL,
  blocked_by $id$ NULL,
  blocked_at $instant$ NULL,
  block_reason $text$ NOT NULL,
  first_paid_at $instant$ NULL,
  row_version $int$ NOT NULL,
  CONSTRAINT suppliers_payee_two_persons CHECK (second_verifier IS NULL OR (first_verifier IS NOT NULL AND first_verifier <> second_verifier)),
  CONSTRAINT suppliers_payee_active CHECK ((active_from IS NULL) = (second_verifier IS NULL))
);
CREATE UNIQUE INDEX suppliers_payee_account ON suppliers_payee (supplier, account);
CREATE INDEX suppliers_payee_number ON suppliers_payee (account);

CREATE TABLE suppliers_cooling_off_rule (
  valid_from $date$ NOT NULL PRIMARY KEY,
  days $int$ NOT NULL CHECK (days BETWEEN 0 AND 90),
  basis $text$ NOT NULL
);
INSERT INTO suppliers_cooling_off_rule (valid_from, days, basis) VALUES ('2020-01-01', 3, 'Start value; the joint function decides its own');
