-- Mail on its way out. A row is written in the transaction of what the mail tells of, so a mail exists exactly when that happened. The key
-- keeps the same thing from being told twice. The text is erased once the mail server has taken the mail or somebody let it go.
CREATE TABLE work_mail (
  id $text$ NOT NULL PRIMARY KEY,
  kind $text$ NOT NULL,
  key $text$ NOT NULL,
  about_kind $text$ NOT NULL,
  about_id $text$ NOT NULL,
  entity $text$ NULL,
  at $text$ NOT NULL,
  to_name $text$ NOT NULL,
  to_address $text$ NOT NULL,
  reply_name $text$ NOT NULL,
  reply_address $text$ NOT NULL,
  subject $text$ NOT NULL,
  body $text$ NOT NULL,
  is_secret $int$ NOT NULL,
  attachment_kind $text$ NOT NULL,
  attachment_id $text$ NOT NULL,
  attachment_name $text$ NOT NULL,
  message_id $text$ NULL,
  state $text$ NOT NULL,
  attempts $int$ NOT NULL,
  not_before $text$ NOT NULL,
  not_after $text$ NULL,
  last_answer $text$ NOT NULL,
  ended_at $text$ NULL
);
CREATE UNIQUE INDEX work_mail_key ON work_mail (kind, key);
CREATE INDEX work_mail_due ON work_mail (state, not_before);
CREATE INDEX work_mail_about ON work_mail (about_kind, about_id);
