CREATE TABLE ordering_requisition (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  unit $id$ NOT NULL,
  orderer $id$ NOT NULL,
  state $int$ NOT NULL,
  purpose $text$ NOT NULL,
  cost_code $text$ NOT NULL,
  account $text$ NOT NULL,
  needed_by $date$ NULL,
  created_at $instant$ NOT NULL,
  sent_at $instant$ NULL,
  routed_to $id$ NULL,
  route_ground $text$ NOT NULL,
  approver $id$ NULL,
  approval_ground $text$ NOT NULL,
  last_word $text$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE INDEX ordering_requisition_orderer ON ordering_requisition (orderer, state);
CREATE INDEX ordering_requisition_entity ON ordering_requisition (entity, state);
CREATE INDEX ordering_requisition_routed ON ordering_requisition (routed_to, state);

CREATE TABLE ordering_requisition_line (
  id $id$ NOT NULL PRIMARY KEY,
  requisition $id$ NOT NULL REFERENCES ordering_requisition (id),
  number $int$ NOT NULL,
  kind $int$ NOT NULL,
  supplier $id$ NOT NULL,
  supplier_name $text$ NOT NULL,
  article $id$ NULL,
  article_number $text$ NOT NULL,
  gtin $text$ NULL,
  name $text$ NOT NULL,
  quantity_micro $long$ NOT NULL,
  unit_code $text$ NOT NULL,
  price $long$ NOT NULL,
  base_micro $long$ NOT NULL,
  vat_rate $int$ NOT NULL,
  contract $id$ NULL,
  contract_number $text$ NOT NULL,
  price_through $date$ NULL,
  maximum_value $long$ NULL,
  is_clinical $bool$ NOT NULL
);
CREATE INDEX ordering_requisition_line_requisition ON ordering_requisition_line (requisition, number);

-- The two-person rule as constraints: one signature of each kind, and one person once.
CREATE TABLE ordering_signature (
  id $id$ NOT NULL PRIMARY KEY,
  requisition $id$ NOT NULL REFERENCES ordering_requisition (id),
  act $text$ NOT NULL CHECK (act IN ('request', 'approve')),
  person $id$ NOT NULL,
  at $instant$ NOT NULL,
  ground $text$ NOT NULL
);
CREATE UNIQUE INDEX ordering_signature_act ON ordering_signature (requisition, act);
CREATE UNIQUE INDEX ordering_signature_person ON ordering_signature (requisition, person);

CREATE TABLE ordering_order (
  id $id$ NOT NULL PRIMARY KEY,
  number $text$ NOT NULL,
  entity $id$ NOT NULL,
  unit $id$ NOT NULL,
  supplier $id$ NOT NULL,
  supplier_name $text$ NOT NULL,
  requisition $id$ NOT NULL REFERENCES ordering_requisition (id),
  orderer $id$ NOT NULL,
  approver $id$ NULL,
  approval_ground $text$ NOT NULL,
  cost_code $text$ NOT NULL,
  account $text$ NOT NULL,
  purpose $text$ NOT NULL,
  ordered_on $date$ NOT NULL,
  needed_by $date$ NULL,
  promised_on $date$ NULL,
  net $long$ NOT NULL,
  vat $long$ NOT NULL,
  state $int$ NOT NULL,
  answer $int$ NOT NULL,
  sent_at $instant$ NULL,
  xml_digest $text$ NOT NULL,
  line_count $int$ NOT NULL,
  row_version $int$ NOT NULL,
  CHECK (approver IS NULL OR approver <> orderer)
);
CREATE UNIQUE INDEX ordering_order_number ON ordering_order (entity, number);
CREATE INDEX ordering_order_number_alone ON ordering_order (number);
CREATE INDEX ordering_order_entity_day ON ordering_order (entity, ordered_on, number);
CREATE INDEX ordering_order_supplier_day ON ordering_order (supplier, ordered_on, number);
CREATE INDEX ordering_order_orderer ON ordering_order (orderer, state, ordered_on);
CREATE INDEX ordering_order_unit ON ordering_order (unit, ordered_on);
CREATE INDEX ordering_order_requisition ON ordering_order (requisition);

CREATE TABLE ordering_order_line (
  id $id$ NOT NULL PRIMARY KEY,
  "order" $id$ NOT NULL REFERENCES ordering_order (id),
  number $int$ NOT NULL,
  kind $int$ NOT NULL,
  article $id$ NULL,
  article_number $text$ NOT NULL,
  gtin $text$ NULL,
  name $text$ NOT NULL,
  quantity_micro $long$ NOT NULL CHECK (quantity_micro > 0),
  unit_code $text$ NOT NULL,
  price $long$ NOT NULL,
  base_micro $long$ NOT NULL CHECK (base_micro > 0),
  vat_rate $int$ NOT NULL,
  contract $id$ NULL,
  contract_number $text$ NOT NULL,
  maximum_value $long$ NULL,
  is_clinical $bool$ NOT NULL,
  net $long$ NOT NULL,
  promised_on $date$ NULL
);
CREATE UNIQUE INDEX ordering_order_line_number ON ordering_order_line ("order", number);

CREATE TABLE ordering_quantity_entry (
  id $id$ NOT NULL PRIMARY KEY,
  "order" $id$ NOT NULL REFERENCES ordering_order (id),
  line $id$ NOT NULL REFERENCES ordering_order_line (id),
  kind $int$ NOT NULL,
  quantity_micro $long$ NOT NULL,
  amount $long$ NOT NULL,
  at $instant$ NOT NULL,
  source_kind $text$ NOT NULL,
  source_id $text$ NOT NULL,
  -- Only what a supplier confirms may be lowered again (kind 2).
  CHECK (quantity_micro > 0 OR kind = 2)
);
CREATE INDEX ordering_quantity_entry_line ON ordering_quantity_entry ("order", line, kind, quantity_micro);

CREATE TABLE ordering_receipt (
  id $id$ NOT NULL PRIMARY KEY,
  "order" $id$ NOT NULL REFERENCES ordering_order (id),
  entity $id$ NOT NULL,
  by $id$ NOT NULL,
  at $instant$ NOT NULL,
  note $text$ NOT NULL
);
CREATE INDEX ordering_receipt_order ON ordering_receipt ("order", at);

CREATE TABLE ordering_receipt_line (
  id $id$ NOT NULL PRIMARY KEY,
  receipt $id$ NOT NULL REFERENCES ordering_receipt (id),
  line $id$ NOT NULL REFERENCES ordering_order_line (id),
  outcome $int$ NOT NULL,
  quantity_micro $long$ NOT NULL,
  reason $text$ NOT NULL,
  new_date $date$ NULL
);
CREATE INDEX ordering_receipt_line_receipt ON ordering_receipt_line (receipt);

CREATE TABLE ordering_substitute (
  id $id$ NOT NULL PRIMARY KEY,
  "order" $id$ NOT NULL REFERENCES ordering_order (id),
  line $id$ NOT NULL REFERENCES ordering_order_line (id),
  article_number $text$ NOT NULL,
  name $text$ NOT NULL,
  state $int$ NOT NULL,
  decided_by $id$ NULL,
  row_version $int$ NOT NULL
);
CREATE INDEX ordering_substitute_order ON ordering_substitute ("order");

CREATE TABLE ordering_delivery_tolerance (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  "from" $date$ NOT NULL,
  over_basis_points $int$ NOT NULL CHECK (over_basis_points >= 0),
  decision $text$ NOT NULL
);
CREATE UNIQUE INDEX ordering_delivery_tolerance_from ON ordering_delivery_tolerance (entity, "from");

CREATE TABLE ordering_order_answer (
  id $id$ NOT NULL PRIMARY KEY,
  "order" $id$ NOT NULL REFERENCES ordering_order (id),
  number $text$ NOT NULL,
  answer $int$ NOT NULL,
  at $instant$ NOT NULL,
  channel $text$ NOT NULL,
  note $text$ NOT NULL,
  digest $text$ NOT NULL
);
CREATE UNIQUE INDEX ordering_order_answer_number ON ordering_order_answer ("order", number);

CREATE TABLE ordering_order_answer_line (
  id $id$ NOT NULL PRIMARY KEY,
  answer $id$ NOT NULL REFERENCES ordering_order_answer (id),
  line $id$ NOT NULL REFERENCES ordering_order_line (id),
  quantity_micro $long$ NOT NULL,
  back_ordered_micro $long$ NOT NULL,
  promised_on $date$ NULL,
  price $long$ NULL,
  note $text$ NOT NULL
);
CREATE INDEX ordering_order_answer_line_answer ON ordering_order_answer_line (answer);

CREATE TABLE ordering_dispatch (
  id $id$ NOT NULL PRIMARY KEY,
  "order" $id$ NOT NULL REFERENCES ordering_order (id),
  channel $int$ NOT NULL,
  message $text$ NOT NULL,
  receiver $text$ NOT NULL,
  at $instant$ NOT NULL
);
CREATE UNIQUE INDEX ordering_dispatch_order ON ordering_dispatch ("order", channel);

CREATE TABLE ordering_subscription (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  unit $id$ NOT NULL,
  supplier $id$ NOT NULL,
  supplier_name $text$ NOT NULL,
  title $text$ NOT NULL,
  invoiced_object $text$ NOT NULL,
  cost_code $text$ NOT NULL,
  account $text$ NOT NULL,
  amount_per_period $long$ NOT NULL,
  tolerance_basis_points $int$ NOT NULL,
  "from" $date$ NOT NULL,
  through $date$ NULL,
  contract $id$ NULL,
  orderer $id$ NOT NULL,
  approver $id$ NULL,
  approval_ground $text$ NOT NULL,
  row_version $int$ NOT NULL,
  CHECK (approver IS NULL OR approver <> orderer)
);
CREATE UNIQUE INDEX ordering_subscription_object ON ordering_subscription (entity, supplier, invoiced_object);

CREATE TABLE ordering_purchase_request (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  unit $id$ NOT NULL,
  requester $id$ NOT NULL,
  title $text$ NOT NULL,
  need $text$ NOT NULL,
  estimated_value $long$ NOT NULL,
  needed_by $date$ NULL,
  state $int$ NOT NULL,
  buyer $id$ NULL,
  answer_by $date$ NULL,
  requisition $id$ NULL,
  order_number $text$ NOT NULL,
  last_word $text$ NOT NULL,
  created_at $instant$ NOT NULL,
  row_version $int$ NOT NULL
);
CREATE INDEX ordering_purchase_request_entity ON ordering_purchase_request (entity, state, created_at);
CREATE INDEX ordering_purchase_request_requester ON ordering_purchase_request (requester, state);
CREATE INDEX ordering_purchase_request_requisition ON ordering_purchase_request (requisition);

CREATE TABLE ordering_favourite (
  id $id$ NOT NULL PRIMARY KEY,
  person $id$ NOT NULL,
  article $id$ NOT NULL
);
CREATE UNIQUE INDEX ordering_favourite_article ON ordering_favourite (person, article);

CREATE TABLE ordering_account_rule (
  id $id$ NOT NULL PRIMARY KEY,
  entity $id$ NOT NULL,
  cpv_prefix $text$ NOT NULL,
  account $text$ NOT NULL,
  "from" $date$ NOT NULL
);
CREATE UNIQUE INDEX ordering_account_rule_prefix ON ordering_account_rule (entity, cpv_prefix, "from");
