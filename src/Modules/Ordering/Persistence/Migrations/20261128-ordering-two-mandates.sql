-- For whom the approver stood in. NULL: the approver's own right, or an approval from before this was kept.
ALTER TABLE ordering_requisition ADD COLUMN approver_for $id$ NULL CHECK (approver_for <> orderer);
ALTER TABLE ordering_order ADD COLUMN approver_for $id$ NULL CHECK (approver_for <> orderer);
