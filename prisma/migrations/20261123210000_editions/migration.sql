-- A writer who has a text open in two windows is told of it: each state of the text has a name of its own.
ALTER TABLE "summaries" ADD COLUMN "edition" TEXT NOT NULL DEFAULT '';
ALTER TABLE "drafts" ADD COLUMN "anonymous" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE summaries ADD CONSTRAINT summaries_edition CHECK (char_length(edition) <= 60);
