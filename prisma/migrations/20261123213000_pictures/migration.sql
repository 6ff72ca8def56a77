-- AlterTable
ALTER TABLE "images" ADD COLUMN     "usedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "variants" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateIndex
CREATE INDEX "images_usedAt_idx" ON "images"("usedAt");

-- A picture that a text names, or names no longer, was in use just now; whoever removes unused ones waits for the text.

CREATE FUNCTION note_pictures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  texts text := concat(CASE WHEN TG_OP <> 'INSERT' THEN OLD.text END, ' ', CASE WHEN TG_OP <> 'DELETE' THEN NEW.text END);
BEGIN
  IF position('/images/' IN texts) > 0 THEN
    UPDATE images SET "usedAt" = now() WHERE name IN (
      SELECT name FROM images WHERE "usedAt" < now() - interval '1 hour' AND name IN (
        SELECT m.found[1] FROM regexp_matches(texts, '/images/([A-Za-z0-9_-]{22}\.[a-z]{3,4})', 'g') AS m(found))
      ORDER BY name FOR NO KEY UPDATE);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER revisions_pictures AFTER INSERT OR DELETE OR UPDATE OF text ON revisions
  FOR EACH ROW EXECUTE FUNCTION note_pictures();
CREATE TRIGGER drafts_pictures AFTER INSERT OR DELETE OR UPDATE OF text ON drafts
  FOR EACH ROW EXECUTE FUNCTION note_pictures();
CREATE TRIGGER comments_pictures AFTER INSERT OR DELETE OR UPDATE OF text ON comments
  FOR EACH ROW EXECUTE FUNCTION note_pictures();
