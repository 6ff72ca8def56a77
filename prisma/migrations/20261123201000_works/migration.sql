CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- AlterEnum
ALTER TYPE "ModeratorVerb" ADD VALUE 'KEEP_APART';

-- AlterTable
ALTER TABLE "moderator_actions" ADD COLUMN     "otherPaperId" INTEGER,
ADD COLUMN     "paperId" INTEGER;

-- AlterTable
ALTER TABLE "papers" ADD COLUMN     "correctedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "asks" (
    "paperId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asks_pkey" PRIMARY KEY ("paperId","personId")
);

-- CreateTable
CREATE TABLE "asked_papers" (
    "paperId" INTEGER NOT NULL,
    "readers" INTEGER NOT NULL,
    "waiting" BOOLEAN NOT NULL,

    CONSTRAINT "asked_papers_pkey" PRIMARY KEY ("paperId")
);

-- CreateTable
CREATE TABLE "merge_proposals" (
    "id" SERIAL NOT NULL,
    "paperId" INTEGER NOT NULL,
    "otherId" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "keptApartAt" TIMESTAMPTZ(3),
    "keptApartById" INTEGER,

    CONSTRAINT "merge_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "asks_personId_idx" ON "asks"("personId");

-- CreateIndex
CREATE INDEX "asked_papers_waiting_readers_paperId_idx" ON "asked_papers"("waiting", "readers" DESC, "paperId" DESC);

-- CreateIndex
CREATE INDEX "merge_proposals_otherId_idx" ON "merge_proposals"("otherId");

-- CreateIndex
CREATE INDEX "merge_proposals_keptApartById_idx" ON "merge_proposals"("keptApartById");

-- CreateIndex
CREATE INDEX "merge_proposals_keptApartAt_id_idx" ON "merge_proposals"("keptApartAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "merge_proposals_paperId_otherId_key" ON "merge_proposals"("paperId", "otherId");

-- CreateIndex
CREATE INDEX "moderator_actions_paperId_idx" ON "moderator_actions"("paperId");

-- CreateIndex
CREATE INDEX "moderator_actions_otherPaperId_idx" ON "moderator_actions"("otherPaperId");

-- AddForeignKey
ALTER TABLE "asks" ADD CONSTRAINT "asks_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asks" ADD CONSTRAINT "asks_personId_fkey" FOREIGN KEY ("personId") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asked_papers" ADD CONSTRAINT "asked_papers_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge_proposals" ADD CONSTRAINT "merge_proposals_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge_proposals" ADD CONSTRAINT "merge_proposals_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "merge_proposals" ADD CONSTRAINT "merge_proposals_keptApartById_fkey" FOREIGN KEY ("keptApartById") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderator_actions" ADD CONSTRAINT "moderator_actions_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderator_actions" ADD CONSTRAINT "moderator_actions_otherPaperId_fkey" FOREIGN KEY ("otherPaperId") REFERENCES "papers"("id") ON DELETE SET NULL ON UPDATE CASCADE;


ALTER TABLE asked_papers ADD CONSTRAINT asked_papers_readers CHECK (readers >= 0);
ALTER TABLE merge_proposals ADD CONSTRAINT merge_proposals_order CHECK ("paperId" < "otherId");

-- A merged paper leads straight to one that stands, and no summary is left on it.

CREATE FUNCTION check_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM papers WHERE id = NEW."mergedIntoId" AND "mergedIntoId" IS NULL FOR SHARE;
  IF NOT FOUND OR EXISTS (SELECT FROM papers WHERE "mergedIntoId" = NEW.id) OR EXISTS (SELECT FROM summaries WHERE "paperId" = NEW.id) THEN
    RAISE check_violation USING MESSAGE = 'a merged paper leads straight to one that stands, and has no summaries';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER papers_merge BEFORE INSERT OR UPDATE OF "mergedIntoId" ON papers
  FOR EACH ROW WHEN (NEW."mergedIntoId" <> NEW.id) EXECUTE FUNCTION check_merge();

CREATE FUNCTION check_summary_paper() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  merged int;
BEGIN
  SELECT "mergedIntoId" INTO merged FROM papers WHERE id = NEW."paperId" FOR KEY SHARE;
  IF merged IS NOT NULL THEN
    RAISE check_violation USING MESSAGE = 'a summary is of a paper that stands, not of a merged one';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER summaries_paper BEFORE INSERT OR UPDATE OF "paperId" ON summaries
  FOR EACH ROW EXECUTE FUNCTION check_summary_paper();

-- Who asks for a summary is counted on the paper, which is off the list while it has a public one.

CREATE FUNCTION paper_waits(int) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM summaries WHERE "paperId" = $1 AND visibility <> 'DRAFT' AND "hiddenAt" IS NULL)
$$;

CREATE FUNCTION count_ask() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO asked_papers AS a ("paperId", readers, waiting) VALUES (NEW."paperId", 1, paper_waits(NEW."paperId"))
      ON CONFLICT ("paperId") DO UPDATE SET readers = a.readers + 1, waiting = excluded.waiting;
  ELSE
    UPDATE asked_papers SET readers = readers - 1 WHERE "paperId" = OLD."paperId";
    DELETE FROM asked_papers WHERE "paperId" = OLD."paperId" AND readers = 0;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER asks_count AFTER INSERT OR DELETE ON asks FOR EACH ROW EXECUTE FUNCTION count_ask();

CREATE FUNCTION settle_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE asked_papers SET waiting = paper_waits("paperId") WHERE "paperId" IN (OLD."paperId", NEW."paperId");
  RETURN NULL;
END $$;
CREATE TRIGGER summaries_waiting AFTER INSERT OR DELETE OR UPDATE OF visibility, "hiddenAt", "paperId" ON summaries
  FOR EACH ROW EXECUTE FUNCTION settle_waiting();

-- Titles and surnames by their letters and digits alone, by which one work is known under two records.

CREATE FUNCTION title_letters(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '[^[:alnum:]]+', '', 'g')
$$;

CREATE FUNCTION surname_letters(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT public.title_letters(regexp_replace(btrim($1, ' {}'), '^.*\s', ''))
$$;

CREATE INDEX papers_title_letters ON papers USING hash (title_letters(title));
CREATE INDEX papers_title_trigrams ON papers USING gin (title_letters(title) gin_trgm_ops);
