-- Secret links, approved changes of address, avatar colours, and what moderators do with reports.

ALTER TABLE summaries ADD COLUMN "shareSalt" TEXT;
CREATE UNIQUE INDEX "summaries_shareSalt_key" ON summaries ("shareSalt");

ALTER TYPE "MailPurpose" ADD VALUE 'APPROVE';
ALTER TABLE mail_tokens ADD COLUMN "usedAt" TIMESTAMPTZ(3);

ALTER TABLE people ADD COLUMN colour SMALLINT;
ALTER TABLE people ADD CONSTRAINT people_colour CHECK (colour BETWEEN 1 AND 7);

ALTER TYPE "ModeratorVerb" ADD VALUE 'KEEP';
ALTER TABLE moderator_actions ADD COLUMN until TIMESTAMPTZ(3);
