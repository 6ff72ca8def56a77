-- CreateEnum
CREATE TYPE "VenueScheme" AS ENUM ('KEY', 'ISSN', 'NAME');

-- DropIndex
DROP INDEX "papers_venueId_year_idx";

-- DropIndex
DROP INDEX "venues_doiPrefix_key";

-- AlterTable
ALTER TABLE "venues" DROP COLUMN "doiPrefix",
ADD COLUMN     "summarised" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "venue_identifiers" (
    "scheme" "VenueScheme" NOT NULL,
    "value" TEXT NOT NULL,
    "venueId" INTEGER NOT NULL,

    CONSTRAINT "venue_identifiers_pkey" PRIMARY KEY ("scheme","value")
);

-- CreateTable
CREATE TABLE "venue_years" (
    "venueId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "papers" INTEGER NOT NULL DEFAULT 0,
    "summarised" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "venue_years_pkey" PRIMARY KEY ("venueId","year")
);

-- CreateTable
CREATE TABLE "paper_standings" (
    "paperId" INTEGER NOT NULL,
    "venueId" INTEGER,
    "year" INTEGER NOT NULL,
    "summaries" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,

    CONSTRAINT "paper_standings_pkey" PRIMARY KEY ("paperId")
);

-- CreateIndex
CREATE INDEX "venue_identifiers_venueId_idx" ON "venue_identifiers"("venueId");

-- CreateIndex
CREATE INDEX "paper_standings_venueId_year_score_paperId_idx" ON "paper_standings"("venueId", "year", "score" DESC, "paperId" DESC);

-- CreateIndex
CREATE INDEX "papers_venueId_year_id_idx" ON "papers"("venueId", "year", "id");

-- CreateIndex
CREATE INDEX "venues_summarised_id_idx" ON "venues"("summarised" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "venue_identifiers" ADD CONSTRAINT "venue_identifiers_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "venues"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "venue_years" ADD CONSTRAINT "venue_years_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "venues"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_standings" ADD CONSTRAINT "paper_standings_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE venues ADD CONSTRAINT venues_summarised CHECK (summarised >= 0);
ALTER TABLE venue_years ADD CONSTRAINT venue_years_counts CHECK (papers >= 0 AND summarised >= 0);
ALTER TABLE venue_identifiers ADD CONSTRAINT venue_identifiers_canonical
  CHECK (CASE scheme WHEN 'ISSN' THEN value ~ '^\d{4}-\d{3}[\dX]$' ELSE value <> '' END);

-- Everything that the triggers below keep, counted anew: for rows that came in while they rested.
CREATE FUNCTION recount_venues() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  LOCK TABLE papers, summaries IN SHARE MODE;
  ALTER TABLE paper_standings DISABLE TRIGGER USER;
  DELETE FROM paper_standings;
  INSERT INTO paper_standings ("paperId", "venueId", year, summaries, score)
    SELECT p.id, CASE WHEN p."mergedIntoId" IS NULL THEN p."venueId" END, coalesce(p.year, 0), count(*), max(s.score)
    FROM summaries s JOIN papers p ON p.id = s."paperId"
    WHERE s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL GROUP BY p.id;
  DELETE FROM venue_years;
  INSERT INTO venue_years ("venueId", year, papers, summarised)
    SELECT p."venueId", coalesce(p.year, 0), count(*), count(t."paperId")
    FROM papers p LEFT JOIN paper_standings t ON t."paperId" = p.id
    WHERE p."venueId" IS NOT NULL AND p."mergedIntoId" IS NULL GROUP BY 1, 2;
  UPDATE venues v SET summarised = y.summarised
    FROM (SELECT v.id, coalesce(sum(y.summarised), 0)::int AS summarised FROM venues v LEFT JOIN venue_years y ON y."venueId" = v.id GROUP BY v.id) y
    WHERE y.id = v.id AND v.summarised <> y.summarised;
  ALTER TABLE paper_standings ENABLE TRIGGER USER;
END $$;

SELECT recount_venues();

-- What a paper's public summaries come to. Those who change them take turns: first the paper's place is held, then they are
-- counted as they are by then.
CREATE FUNCTION settle_standing(paper int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  place record;
  total record;
BEGIN
  SELECT CASE WHEN "mergedIntoId" IS NULL THEN "venueId" END AS venue, coalesce(year, 0) AS year INTO place
    FROM papers WHERE id = paper FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN; END IF;
  INSERT INTO paper_standings ("paperId", "venueId", year, summaries, score) VALUES (paper, place.venue, place.year, 0, 0)
    ON CONFLICT ("paperId") DO UPDATE SET summaries = paper_standings.summaries;
  SELECT count(*) AS summaries, max(score) AS score INTO total
    FROM summaries WHERE "paperId" = paper AND visibility <> 'DRAFT' AND "hiddenAt" IS NULL;
  IF total.summaries = 0 THEN
    DELETE FROM paper_standings WHERE "paperId" = paper;
  ELSE
    UPDATE paper_standings SET summaries = total.summaries, score = total.score WHERE "paperId" = paper;
  END IF;
END $$;

CREATE FUNCTION settle_standing_of_summary() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In the order of their ids, so that nobody waits in a circle; the one that is not there is null.
  PERFORM settle_standing(id) FROM (SELECT OLD."paperId" AS id UNION SELECT NEW."paperId") both_papers WHERE id IS NOT NULL ORDER BY id;
  RETURN NULL;
END $$;
CREATE TRIGGER summaries_standing_added AFTER INSERT ON summaries
  FOR EACH ROW WHEN (NEW.visibility <> 'DRAFT' AND NEW."hiddenAt" IS NULL) EXECUTE FUNCTION settle_standing_of_summary();
CREATE TRIGGER summaries_standing_removed AFTER DELETE ON summaries
  FOR EACH ROW WHEN (OLD.visibility <> 'DRAFT' AND OLD."hiddenAt" IS NULL) EXECUTE FUNCTION settle_standing_of_summary();
CREATE TRIGGER summaries_standing_changed AFTER UPDATE ON summaries
  FOR EACH ROW WHEN ((OLD.visibility = 'DRAFT' OR OLD."hiddenAt" IS NOT NULL) <> (NEW.visibility = 'DRAFT' OR NEW."hiddenAt" IS NOT NULL)
    OR OLD."paperId" <> NEW."paperId") EXECUTE FUNCTION settle_standing_of_summary();

-- A vote moves the score alone.
CREATE FUNCTION settle_standing_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM paper_standings WHERE "paperId" = NEW."paperId" FOR NO KEY UPDATE;
  UPDATE paper_standings SET score = best.score
    FROM (SELECT max(score) AS score FROM summaries
          WHERE "paperId" = NEW."paperId" AND visibility <> 'DRAFT' AND "hiddenAt" IS NULL) best
    WHERE "paperId" = NEW."paperId" AND paper_standings.score <> best.score;
  RETURN NULL;
END $$;
CREATE TRIGGER summaries_standing_score AFTER UPDATE OF score ON summaries
  FOR EACH ROW WHEN (OLD.score <> NEW.score AND NEW.visibility <> 'DRAFT' AND NEW."hiddenAt" IS NULL)
  EXECUTE FUNCTION settle_standing_score();

-- Papers with a summary, counted where they stand: once a statement where they come or go, one by one where they move.
CREATE FUNCTION count_added_standings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO venue_years AS y ("venueId", year, summarised)
    SELECT "venueId", year, count(*) FROM added WHERE "venueId" IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT ("venueId", year) DO UPDATE SET summarised = y.summarised + excluded.summarised;
  UPDATE venues v SET summarised = v.summarised + n.papers
    FROM (SELECT "venueId" AS id, count(*) AS papers FROM added GROUP BY 1) n WHERE v.id = n.id;
  RETURN NULL;
END $$;
CREATE TRIGGER paper_standings_added AFTER INSERT ON paper_standings
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added_standings();

CREATE FUNCTION count_removed_standings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE venue_years y SET summarised = y.summarised - n.papers
    FROM (SELECT "venueId", year, count(*) AS papers FROM removed GROUP BY 1, 2) n WHERE y."venueId" = n."venueId" AND y.year = n.year;
  UPDATE venues v SET summarised = v.summarised - n.papers
    FROM (SELECT "venueId" AS id, count(*) AS papers FROM removed GROUP BY 1) n WHERE v.id = n.id;
  RETURN NULL;
END $$;
CREATE TRIGGER paper_standings_removed AFTER DELETE ON paper_standings
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_removed_standings();

CREATE FUNCTION move_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."venueId" IS NOT NULL THEN
    UPDATE venue_years SET summarised = summarised - 1 WHERE "venueId" = OLD."venueId" AND year = OLD.year;
    UPDATE venues SET summarised = summarised - 1 WHERE id = OLD."venueId";
  END IF;
  IF NEW."venueId" IS NOT NULL THEN
    INSERT INTO venue_years AS y ("venueId", year, summarised) VALUES (NEW."venueId", NEW.year, 1)
      ON CONFLICT ("venueId", year) DO UPDATE SET summarised = y.summarised + 1;
    UPDATE venues SET summarised = summarised + 1 WHERE id = NEW."venueId";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER paper_standings_moved AFTER UPDATE ON paper_standings
  FOR EACH ROW WHEN ((OLD."venueId", OLD.year) IS DISTINCT FROM (NEW."venueId", NEW.year)) EXECUTE FUNCTION move_standing();

-- Papers, counted once a statement where many come or go, and one by one where they move.
CREATE FUNCTION count_added_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO venue_years AS y ("venueId", year, papers)
    SELECT "venueId", coalesce(year, 0), count(*) FROM added
    WHERE "venueId" IS NOT NULL AND "mergedIntoId" IS NULL GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT ("venueId", year) DO UPDATE SET papers = y.papers + excluded.papers;
  RETURN NULL;
END $$;
CREATE TRIGGER papers_added_to_venues AFTER INSERT ON papers
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_added_papers();

CREATE FUNCTION count_removed_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE venue_years y SET papers = y.papers - gone.papers
    FROM (SELECT "venueId", coalesce(year, 0) AS year, count(*) AS papers FROM removed
          WHERE "venueId" IS NOT NULL AND "mergedIntoId" IS NULL GROUP BY 1, 2) gone
    WHERE y."venueId" = gone."venueId" AND y.year = gone.year;
  RETURN NULL;
END $$;
CREATE TRIGGER papers_removed_from_venues AFTER DELETE ON papers
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_removed_papers();

CREATE FUNCTION move_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."venueId" IS NOT NULL AND OLD."mergedIntoId" IS NULL THEN
    UPDATE venue_years SET papers = papers - 1 WHERE "venueId" = OLD."venueId" AND year = coalesce(OLD.year, 0);
  END IF;
  IF NEW."venueId" IS NOT NULL AND NEW."mergedIntoId" IS NULL THEN
    INSERT INTO venue_years AS y ("venueId", year, papers) VALUES (NEW."venueId", coalesce(NEW.year, 0), 1)
      ON CONFLICT ("venueId", year) DO UPDATE SET papers = y.papers + 1;
  END IF;
  UPDATE paper_standings SET "venueId" = CASE WHEN NEW."mergedIntoId" IS NULL THEN NEW."venueId" END, year = coalesce(NEW.year, 0)
    WHERE "paperId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER papers_moved AFTER UPDATE ON papers
  FOR EACH ROW WHEN ((OLD."venueId", OLD.year, OLD."mergedIntoId") IS DISTINCT FROM (NEW."venueId", NEW.year, NEW."mergedIntoId"))
  EXECUTE FUNCTION move_paper();
