-- Who adds papers by the thousand says `SET LOCAL search.later = on`, and has them made searchable by another connection while
-- the next are added. What is left so is never a transaction's of its own, so that nobody else has to do it.
ALTER TABLE search_changes ADD COLUMN later BOOLEAN NOT NULL DEFAULT coalesce(current_setting('search.later', true), '') = 'on';

DROP TRIGGER search_changes_settle ON search_changes;
CREATE CONSTRAINT TRIGGER search_changes_settle AFTER INSERT ON search_changes DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NOT NEW.later) EXECUTE FUNCTION settle_searches();

CREATE OR REPLACE FUNCTION settle_searches() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids int[];
BEGIN
  WITH gone AS (DELETE FROM search_changes WHERE NOT later RETURNING "paperIds")
  SELECT array_agg(DISTINCT id ORDER BY id) INTO ids FROM gone, unnest("paperIds") AS id;
  IF ids IS NOT NULL THEN PERFORM refresh_searches(ids); END IF;
  RETURN NULL;
END $$;

-- Makes searchable some of what was left for later, and tells whether it could. Papers are held meanwhile, so that nobody changes
-- them between being read and being written; those that somebody is changing right now wait for the next time.
CREATE FUNCTION settle_later_searches() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  ids int[];
  held int[];
BEGIN
  WITH next AS (SELECT id FROM search_changes WHERE later ORDER BY id LIMIT 10 FOR UPDATE SKIP LOCKED),
    gone AS (DELETE FROM search_changes c USING next WHERE c.id = next.id RETURNING c."paperIds")
  SELECT array_agg(DISTINCT id) INTO ids FROM gone, unnest("paperIds") AS id;
  IF ids IS NULL THEN RETURN false; END IF;
  held := ARRAY(SELECT id FROM papers WHERE id = ANY(ids) ORDER BY id FOR UPDATE SKIP LOCKED);
  PERFORM refresh_searches(held);
  INSERT INTO search_changes ("paperIds", later)
    SELECT busy, true FROM (SELECT ARRAY(SELECT id FROM papers WHERE id = ANY(ids) AND id <> ALL(held)) AS busy) b WHERE busy <> '{}';
  RETURN held <> '{}';
END $$;
