CREATE TYPE "PaperNotice" AS ENUM ('RETRACTED', 'WITHDRAWN', 'CONCERN');

ALTER TABLE papers
  ADD COLUMN volume TEXT,
  ADD COLUMN issue TEXT,
  ADD COLUMN pages TEXT,
  ADD COLUMN licence TEXT,
  ADD COLUMN notice "PaperNotice",
  ADD COLUMN "noticeUrl" TEXT,
  ADD CONSTRAINT papers_licence_url CHECK (licence ~ '^https?://'),
  ADD CONSTRAINT papers_notice_url CHECK ("noticeUrl" ~ '^https?://'),
  ADD CONSTRAINT papers_places CHECK (char_length(volume) BETWEEN 1 AND 100 AND char_length(issue) BETWEEN 1 AND 100
    AND char_length(pages) BETWEEN 1 AND 100);

ALTER TABLE paper_authors ADD COLUMN "isGroup" BOOLEAN NOT NULL DEFAULT false;
-- Until now braces alone told them from people.
UPDATE paper_authors SET "isGroup" = true WHERE name ~ '^\{.*\}$';

ALTER TABLE paper_identifiers
  DROP CONSTRAINT paper_identifiers_canonical,
  ADD CONSTRAINT paper_identifiers_canonical CHECK (CASE scheme
    WHEN 'DOI' THEN value ~ '^10\.\d{4,9}/\S+$' AND value = lower(value)
    WHEN 'ARXIV' THEN value ~ '^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7})$'
    WHEN 'PMID' THEN value ~ '^[1-9]\d{0,8}$'
    ELSE value <> '' END);

CREATE TABLE imports_under_way (
  file TEXT NOT NULL,
  done INTEGER NOT NULL,
  "rejectedBytes" BIGINT NOT NULL,
  "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT imports_under_way_pkey PRIMARY KEY (file)
);
