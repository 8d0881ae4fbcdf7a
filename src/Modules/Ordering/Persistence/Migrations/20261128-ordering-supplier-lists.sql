-- A supplier's orders are counted and listed by state, and listed whole, latest first.
CREATE INDEX ordering_order_supplier_state ON ordering_order (supplier, state, ordered_on, number);
