-- Despatch advices (Peppol T16), one row an order and advice.
CREATE TABLE ordering_despatch_notice (
  id $id$ NOT NULL PRIMARY KEY,
  "order" $id$ NOT NULL REFERENCES ordering_order (id),
  number $text$ NOT NULL,
  issued_on $date$ NULL,
  expected_on $date$ NULL,
  note $text$ NOT NULL,
  digest $text$ NOT NULL,
  at $instant$ NOT NULL
);
CREATE UNIQUE INDEX ordering_despatch_notice_number ON ordering_despatch_notice ("order", number);

CREATE TABLE ordering_despatch_notice_line (
  id $id$ NOT NULL PRIMARY KEY,
  notice $id$ NOT NULL REFERENCES ordering_despatch_notice (id),
  line $id$ NOT NULL REFERENCES ordering_order_line (id),
  quantity_micro $long$ NOT NULL CHECK (quantity_micro >= 0),
  outstanding_micro $long$ NOT NULL CHECK (outstanding_micro >= 0),
  outstanding_reason $text$ NOT NULL
);
CREATE INDEX ordering_despatch_notice_line_notice ON ordering_despatch_notice_line (notice);
