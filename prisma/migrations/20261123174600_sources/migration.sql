-- AlterEnum
ALTER TYPE "PaperSource" ADD VALUE 'DOI';

-- CreateTable
CREATE TABLE "source_answers" (
    "source" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "body" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_answers_pkey" PRIMARY KEY ("source","id")
);

-- CreateTable
CREATE TABLE "source_turns" (
    "source" TEXT NOT NULL,
    "next" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_turns_pkey" PRIMARY KEY ("source")
);

-- CreateIndex
CREATE INDEX "source_answers_askedAt_idx" ON "source_answers"("askedAt");

-- An older spelling of arXiv's old ids: the subject class is none of arXiv's own.
UPDATE paper_identifiers i SET value = regexp_replace(value, '\.[A-Z]{2}/', '/')
WHERE scheme = 'ARXIV' AND value ~ '\.[A-Z]{2}/'
  AND NOT EXISTS (SELECT FROM paper_identifiers o WHERE o.scheme = 'ARXIV' AND o.value = regexp_replace(i.value, '\.[A-Z]{2}/', '/'));
UPDATE citations c SET name = regexp_replace(name, '\.[A-Z]{2}/', '/')
WHERE name ~ '^[a-z-]+\.[A-Z]{2}/\d{7}$'
  AND NOT EXISTS (SELECT FROM citations o WHERE o."summaryId" = c."summaryId" AND o.name = regexp_replace(c.name, '\.[A-Z]{2}/', '/'));
