-- What must hold of the rows whoever writes them.

ALTER TABLE people
  ADD CONSTRAINT people_handle_shape CHECK (handle ~ '^[A-Za-z0-9_-]{3,30}$'),
  ADD CONSTRAINT people_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
  ADD CONSTRAINT people_bio_length CHECK (char_length(bio) <= 400),
  ADD CONSTRAINT people_orcid_shape CHECK (orcid ~ '^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$'),
  ADD CONSTRAINT people_email_length CHECK (char_length(email::text) <= 254);

ALTER TABLE papers
  ADD CONSTRAINT papers_key_shape CHECK (key <> 'new' AND char_length(key) BETWEEN 1 AND 300
    AND key !~ '(^|/)\.{0,2}(/|$)'),
  ADD CONSTRAINT papers_title_length CHECK (char_length(title) BETWEEN 1 AND 500),
  ADD CONSTRAINT papers_abstract_length CHECK (char_length(abstract) <= 20000),
  ADD CONSTRAINT papers_year_range CHECK (year BETWEEN 1000 AND 2999),
  ADD CONSTRAINT papers_not_merged_into_itself CHECK ("mergedIntoId" <> id);

ALTER TABLE paper_identifiers
  ADD CONSTRAINT paper_identifiers_canonical CHECK (CASE scheme
    WHEN 'DOI' THEN value ~ '^10\.\d{4,9}/\S+$' AND value = lower(value)
    WHEN 'ARXIV' THEN value ~ '^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?/\d{7})$'
    ELSE value <> '' END);

ALTER TABLE paper_authors
  ADD CONSTRAINT paper_authors_position CHECK (position >= 0),
  ADD CONSTRAINT paper_authors_name CHECK (char_length(name) BETWEEN 1 AND 200);

ALTER TABLE paper_links ADD CONSTRAINT paper_links_url CHECK (url ~ '^https?://');
ALTER TABLE paper_views ADD CONSTRAINT paper_views_readers CHECK (readers > 0);

ALTER TABLE summaries
  ADD CONSTRAINT summaries_notes_are_private CHECK (kind = 'SUMMARY' OR visibility = 'DRAFT'),
  ADD CONSTRAINT summaries_published_text CHECK (visibility = 'DRAFT'
    OR ("publishedAt" IS NOT NULL AND "revisionId" IS NOT NULL)),
  ADD CONSTRAINT summaries_copy CHECK (copy >= 0),
  ADD CONSTRAINT summaries_hidden_for_a_reason CHECK (("hiddenAt" IS NULL) = ("hiddenReason" IS NULL));

ALTER TABLE revisions
  ADD CONSTRAINT revisions_number CHECK (number > 0),
  ADD CONSTRAINT revisions_text_length CHECK (char_length(text) <= 100000 AND ("removedAt" IS NULL) = (text <> '')),
  ADD CONSTRAINT revisions_language CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT revisions_text_hash CHECK ("textHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE drafts
  ADD CONSTRAINT drafts_text_length CHECK (char_length(text) <= 100000),
  ADD CONSTRAINT drafts_language CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$');

ALTER TABLE comments
  ADD CONSTRAINT comments_text_length CHECK (char_length(text) <= 10000 AND ("deletedAt" IS NULL) = (text <> '')),
  ADD CONSTRAINT comments_language CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT comments_text_hash CHECK ("textHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT comments_parent CHECK ("parentId" < id),
  ADD CONSTRAINT comments_hidden_for_a_reason CHECK (("hiddenAt" IS NULL) = ("hiddenReason" IS NULL));

ALTER TABLE summary_votes ADD CONSTRAINT summary_votes_value CHECK (value IN (-1, 1));
ALTER TABLE comment_votes ADD CONSTRAINT comment_votes_value CHECK (value IN (-1, 1));

ALTER TABLE images
  ADD CONSTRAINT images_format CHECK (format IN ('png', 'jpeg', 'gif', 'webp')),
  ADD CONSTRAINT images_size CHECK (width > 0 AND height > 0 AND bytes > 0
    AND width::bigint * height <= 40000000);

ALTER TABLE reports ADD CONSTRAINT reports_one_target CHECK (num_nonnulls("summaryId", "commentId") = 1);

-- Scores: every vote that comes, changes or goes moves its sum by the difference, under the row's lock.

CREATE FUNCTION count_summary_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE summaries
    SET score = score + (CASE TG_OP WHEN 'DELETE' THEN 0 ELSE NEW.value END)
                      - (CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.value END)
    WHERE id = (CASE TG_OP WHEN 'DELETE' THEN OLD."summaryId" ELSE NEW."summaryId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER summary_votes_count AFTER INSERT OR DELETE OR UPDATE OF value ON summary_votes
  FOR EACH ROW EXECUTE FUNCTION count_summary_vote();

CREATE FUNCTION count_comment_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE comments
    SET score = score + (CASE TG_OP WHEN 'DELETE' THEN 0 ELSE NEW.value END)
                      - (CASE TG_OP WHEN 'INSERT' THEN 0 ELSE OLD.value END)
    WHERE id = (CASE TG_OP WHEN 'DELETE' THEN OLD."commentId" ELSE NEW."commentId" END);
  RETURN NULL;
END $$;
CREATE TRIGGER comment_votes_count AFTER INSERT OR DELETE OR UPDATE OF value ON comment_votes
  FOR EACH ROW EXECUTE FUNCTION count_comment_vote();

-- Who writes a summary stands behind it with +1; nobody votes on their own comment.

CREATE FUNCTION check_summary_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.value <> 1 AND EXISTS (SELECT FROM summaries WHERE id = NEW."summaryId" AND "authorId" = NEW."personId") THEN
    RAISE check_violation USING MESSAGE = 'an author''s vote on their own summary is +1';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER summary_votes_own BEFORE INSERT OR UPDATE ON summary_votes
  FOR EACH ROW EXECUTE FUNCTION check_summary_vote();

CREATE FUNCTION check_comment_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM comments WHERE id = NEW."commentId" AND "authorId" = NEW."personId") THEN
    RAISE check_violation USING MESSAGE = 'nobody votes on their own comment';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER comment_votes_own BEFORE INSERT OR UPDATE ON comment_votes
  FOR EACH ROW EXECUTE FUNCTION check_comment_vote();

-- The revision a summary shows is one of its own.

CREATE FUNCTION check_shown_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."revisionId" IS NOT NULL
     AND NOT EXISTS (SELECT FROM revisions WHERE id = NEW."revisionId" AND "summaryId" = NEW.id) THEN
    RAISE check_violation USING MESSAGE = 'a summary shows a revision of its own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER summaries_shown_revision BEFORE INSERT OR UPDATE OF "revisionId" ON summaries
  FOR EACH ROW EXECUTE FUNCTION check_shown_revision();

-- Comments that show, counted on their summary.

CREATE FUNCTION count_comment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before int := CASE WHEN TG_OP <> 'INSERT' AND OLD."deletedAt" IS NULL AND OLD."hiddenAt" IS NULL THEN 1 ELSE 0 END;
  after int := CASE WHEN TG_OP <> 'DELETE' AND NEW."deletedAt" IS NULL AND NEW."hiddenAt" IS NULL THEN 1 ELSE 0 END;
BEGIN
  IF after <> before THEN
    UPDATE summaries SET "commentCount" = "commentCount" + after - before
      WHERE id = (CASE TG_OP WHEN 'DELETE' THEN OLD."summaryId" ELSE NEW."summaryId" END);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER comments_count AFTER INSERT OR DELETE OR UPDATE OF "deletedAt", "hiddenAt" ON comments
  FOR EACH ROW EXECUTE FUNCTION count_comment();

-- The words a paper is found by: its title (A) and its authors (B), without accents and punctuation.

CREATE FUNCTION words_of(text) RETURNS tsvector LANGUAGE sql AS $$
  SELECT to_tsvector('simple', regexp_replace(unaccent($1), '[!-/:-@[-`{-~]+', ' ', 'g'))
$$;

CREATE FUNCTION paper_search(paper_id int, title text) RETURNS tsvector LANGUAGE sql AS $$
  SELECT setweight(words_of(title), 'A') || setweight(words_of(coalesce(string_agg(name, ' '), '')), 'B')
  FROM paper_authors WHERE "paperId" = paper_id
$$;

CREATE FUNCTION refresh_own_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := paper_search(NEW.id, NEW.title);
  RETURN NEW;
END $$;
CREATE TRIGGER papers_search BEFORE INSERT OR UPDATE OF title ON papers
  FOR EACH ROW EXECUTE FUNCTION refresh_own_search();

CREATE FUNCTION refresh_search_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE papers SET search = paper_search(id, title) WHERE id IN (SELECT "paperId" FROM changed);
  RETURN NULL;
END $$;
CREATE TRIGGER paper_authors_added AFTER INSERT ON paper_authors
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_changed();
CREATE TRIGGER paper_authors_changed AFTER UPDATE ON paper_authors
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_changed();
CREATE TRIGGER paper_authors_removed AFTER DELETE ON paper_authors
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_changed();
