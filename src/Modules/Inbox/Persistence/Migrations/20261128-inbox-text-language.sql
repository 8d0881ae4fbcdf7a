-- The language of the morning mail: that of the page when it was asked for.
ALTER TABLE inbox_mail_choice ADD COLUMN language $text$ NOT NULL DEFAULT 'sv';
