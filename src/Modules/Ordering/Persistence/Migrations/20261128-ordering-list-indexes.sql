-- Lists are paged by the columns they are sorted by and the id.
DROP INDEX ordering_purchase_request_entity;
CREATE INDEX ordering_purchase_request_entity ON ordering_purchase_request (entity, state, created_at DESC, id DESC);
DROP INDEX ordering_purchase_request_requester;
CREATE INDEX ordering_purchase_request_requester ON ordering_purchase_request (requester, entity, state, created_at DESC, id DESC);
