CREATE TABLE organisation_legal_entity (
  id $id$ NOT NULL PRIMARY KEY,
  name $text$ NOT NULL,
  short_name $text$ NOT NULL,
  form $int$ NOT NULL,
  organisation_number $text$ NOT NULL,
  peppol_id $text$ NOT NULL,
  "group" $id$ NOT NULL,
  invoice_address $text$ NOT NULL,
  invoice_email $text$ NOT NULL,
  order_prefix $text$ NOT NULL,
  order_digits $int$ NOT NULL,
  order_first $long$ NOT NULL,
  cost_code_label $text$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX organisation_legal_entity_number ON organisation_legal_entity (organisation_number);

CREATE TABLE organisation_unit (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL REFERENCES organisation_legal_entity (id),
  name $text$ NOT NULL,
  cost_code $text$ NOT NULL,
  delivery_gln $text$ NOT NULL,
  delivery_address $text$ NOT NULL,
  postal_code $text$ NOT NULL,
  city $text$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX organisation_unit_code ON organisation_unit (entity, cost_code);

CREATE TABLE organisation_person (
  id $id$ NOT NULL PRIMARY KEY,
  name $text$ NOT NULL,
  title $text$ NOT NULL,
  email $text$ NOT NULL,
  is_protected $bool$ NOT NULL,
  home_entity $id$ NULL,
  home_unit $id$ NULL,
  supplier $id$ NULL,
  is_demo $bool$ NOT NULL,
  is_active $bool$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE UNIQUE INDEX organisation_person_email ON organisation_person (email);
CREATE INDEX organisation_person_name ON organisation_person (name, id);

CREATE TABLE organisation_role_holding (
  id $id$ NOT NULL PRIMARY KEY,
  person $id$ NOT NULL REFERENCES organisation_person (id),
  role $int$ NOT NULL,
  entity $id$ NOT NULL REFERENCES organisation_legal_entity (id),
  unit $id$ NULL,
  "from" $date$ NOT NULL,
  through $date$ NULL
);
CREATE INDEX organisation_role_holding_person ON organisation_role_holding (person);
CREATE INDEX organisation_role_holding_entity ON organisation_role_holding (entity, role);
