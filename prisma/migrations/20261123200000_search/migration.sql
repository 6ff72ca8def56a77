CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What papers were found by until now.
DROP TRIGGER papers_search ON papers;
DROP TRIGGER paper_authors_added ON paper_authors;
DROP TRIGGER paper_authors_changed ON paper_authors;
DROP TRIGGER paper_authors_removed ON paper_authors;
DROP FUNCTION refresh_search_of_changed(), refresh_own_search(), paper_search(int, text), words_of(text);
DROP INDEX papers_search_idx;
ALTER TABLE papers DROP COLUMN search;

CREATE TABLE paper_searches (
  "paperId" INTEGER NOT NULL,
  title TEXT NOT NULL,
  names TEXT NOT NULL,
  year INTEGER,
  score INTEGER,
  document TSVECTOR NOT NULL,
  CONSTRAINT paper_searches_pkey PRIMARY KEY ("paperId"),
  CONSTRAINT "paper_searches_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES papers (id) ON DELETE CASCADE ON UPDATE CASCADE
);
-- The index alone reads documents: out of the way, so that a page holds many papers.
ALTER TABLE paper_searches ALTER document SET STORAGE EXTERNAL, ALTER title SET STORAGE MAIN, ALTER names SET STORAGE MAIN,
  SET (toast_tuple_target = 256);

CREATE TABLE search_changes (id BIGSERIAL NOT NULL, "paperIds" INTEGER[] NOT NULL, CONSTRAINT search_changes_pkey PRIMARY KEY (id));
CREATE TABLE search_words (word TEXT NOT NULL, papers INTEGER NOT NULL, CONSTRAINT search_words_pkey PRIMARY KEY (word));
CREATE INDEX search_words_word_idx ON search_words USING gin (word gin_trgm_ops);

-- The words of a text with one space between: without accents, case and punctuation; scripts that are written without
-- spaces sign by sign. lib/search/words.ts does the same to plain English.
CREATE FUNCTION search_text(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE words text := $1;
BEGIN
  IF octet_length(words) > char_length(words) THEN
    words := public.unaccent('public.unaccent', normalize(words, NFKC));
    IF words ~ '[\u2e80-\u2fdf\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]' THEN
      words := regexp_replace(words, '([\u2e80-\u2fdf\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff])', ' \1 ', 'g');
    END IF;
  END IF;
  words := regexp_replace(lower(words), '[^[:alnum:]]+', ' ', 'g');
  IF words ~ '\S{100}' THEN words := regexp_replace(words, '\S{100,}', ' ', 'g'); END IF;
  RETURN btrim(words);
END $$;

-- English words in nearly every text: of no use in an abstract. lib/search/words.ts has the same.
CREATE FUNCTION search_little() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_to_array('a an and are as at be been by can for from has have in into is it its not of on or our than that the their these this to was we were which will with', ' ')
$$;

-- Words marked with where they stand: t/ in the title, a/ in an author's name, v/ in the venue's.
CREATE FUNCTION search_marked(mark text, words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN words = '' THEN '' ELSE mark || replace(words, ' ', mark) END
$$;

-- Makes the rows of these papers anew. Those that are there are locked first, in order: what others have just changed is
-- seen then, and two who change the same papers do not hold each other up for ever.
CREATE FUNCTION refresh_searches(ids int[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM paper_searches WHERE "paperId" = ANY(ids) ORDER BY "paperId" FOR UPDATE;
  DELETE FROM paper_searches s USING papers p WHERE p.id = s."paperId" AND p.id = ANY(ids) AND p."mergedIntoId" IS NOT NULL;
  INSERT INTO paper_searches AS s ("paperId", title, names, year, score, document)
  SELECT p.id, w.title, w.names, p.year, u.score, ts_delete(array_to_tsvector(array_remove(string_to_array(concat_ws(' ',
      w.title, w.names, w.abstract, w.venue, p.year, w.keywords, w.keys, u.texts,
      search_marked(' t/', w.title), search_marked(' a/', w.names), search_marked(' v/', w.venue),
      'e/' || md5(w.title), 'y/' || p.year, 'w/' || p."venueId", f.marks, CASE WHEN u.score IS NOT NULL THEN 's/' END), ' '), '')), search_little())
  FROM papers p
  LEFT JOIN venues v ON v.id = p."venueId"
  CROSS JOIN LATERAL (SELECT search_text(coalesce(string_agg(name, ' ' ORDER BY position), '')) AS names FROM paper_authors WHERE "paperId" = p.id) a
  CROSS JOIN LATERAL (SELECT string_agg('f/' || "fieldKey", ' ') AS marks FROM paper_fields WHERE "paperId" = p.id) f
  CROSS JOIN LATERAL (SELECT string_agg(CASE scheme WHEN 'DBLP' THEN regexp_replace(value, '^.*/', '') ELSE value END, ' ') AS words
    FROM paper_identifiers WHERE "paperId" = p.id AND scheme IN ('BIBTEX', 'DBLP')) i
  CROSS JOIN LATERAL (SELECT max(o.score) AS score, search_text(string_agg(regexp_replace(r.text, '\mhttps?://\S+', ' ', 'g'), ' ')) AS texts
    FROM summaries o JOIN revisions r ON r.id = o."revisionId" WHERE o."paperId" = p.id AND o.visibility <> 'DRAFT' AND o."hiddenAt" IS NULL) u
  CROSS JOIN LATERAL (SELECT search_text(p.title) AS title, a.names, search_text(p.abstract) AS abstract,
    coalesce(search_text(concat_ws(' ', v.name, nullif(v."shortName", v.name), regexp_replace(v.key, '^.*/', ''))), '') AS venue,
    CASE WHEN p.keywords <> '{}' THEN search_text(array_to_string(p.keywords, ' ')) END AS keywords, search_text(i.words) AS keys) w
  WHERE p.id = ANY(ids) AND p."mergedIntoId" IS NULL
  ON CONFLICT ("paperId") DO UPDATE
    SET title = EXCLUDED.title, names = EXCLUDED.names, year = EXCLUDED.year, score = EXCLUDED.score, document = EXCLUDED.document
    WHERE (s.title, s.names, s.year, s.score, s.document) IS DISTINCT FROM (EXCLUDED.title, EXCLUDED.names, EXCLUDED.year, EXCLUDED.score, EXCLUDED.document);
END $$;

-- What a transaction changes is noted statement by statement, and made anew once, at its end.
CREATE FUNCTION settle_searches() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids int[];
BEGIN
  WITH gone AS (DELETE FROM search_changes RETURNING "paperIds")
  SELECT array_agg(DISTINCT id ORDER BY id) INTO ids FROM gone, unnest("paperIds") AS id;
  IF ids IS NOT NULL THEN PERFORM refresh_searches(ids); END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER search_changes_settle AFTER INSERT ON search_changes DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION settle_searches();

CREATE FUNCTION note_search_changes(ids int[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_changes ("paperIds") SELECT ids WHERE cardinality(ids) > 0
$$;

CREATE FUNCTION note_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN PERFORM note_search_changes(ARRAY(SELECT id FROM later));
  ELSE PERFORM note_search_changes(ARRAY(SELECT id FROM later n JOIN earlier o USING (id)
    WHERE (n.title, n.abstract, n.year, n."venueId", n.keywords, n."mergedIntoId")
      IS DISTINCT FROM (o.title, o.abstract, o.year, o."venueId", o.keywords, o."mergedIntoId")));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER papers_added_to_search AFTER INSERT ON papers
  REFERENCING NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_papers();
CREATE TRIGGER papers_changed_in_search AFTER UPDATE ON papers
  REFERENCING OLD TABLE AS earlier NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_papers();

CREATE FUNCTION note_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    PERFORM note_search_changes(ARRAY(SELECT DISTINCT "paperId" FROM later UNION SELECT "paperId" FROM earlier));
  ELSE
    PERFORM note_search_changes(ARRAY(SELECT DISTINCT "paperId" FROM later));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER paper_authors_added_to_search AFTER INSERT ON paper_authors
  REFERENCING NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_parts();
CREATE TRIGGER paper_authors_changed_in_search AFTER UPDATE ON paper_authors
  REFERENCING OLD TABLE AS earlier NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_parts();
CREATE TRIGGER paper_authors_removed_from_search AFTER DELETE ON paper_authors
  REFERENCING OLD TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_parts();
CREATE TRIGGER paper_identifiers_added_to_search AFTER INSERT ON paper_identifiers
  REFERENCING NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_parts();
CREATE TRIGGER paper_identifiers_changed_in_search AFTER UPDATE ON paper_identifiers
  REFERENCING OLD TABLE AS earlier NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_parts();
CREATE TRIGGER paper_identifiers_removed_from_search AFTER DELETE ON paper_identifiers
  REFERENCING OLD TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_parts();
CREATE TRIGGER paper_fields_added_to_search AFTER INSERT ON paper_fields
  REFERENCING NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_parts();
CREATE TRIGGER paper_fields_removed_from_search AFTER DELETE ON paper_fields
  REFERENCING OLD TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_parts();

-- Summaries count while they are public. A vote alone changes no words.
CREATE FUNCTION note_summaries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    PERFORM note_search_changes(ARRAY(SELECT DISTINCT "paperId" FROM later WHERE visibility <> 'DRAFT'));
    RETURN NULL;
  END IF;
  PERFORM note_search_changes(ARRAY(
    SELECT x.id FROM later n JOIN earlier o USING (id) CROSS JOIN LATERAL (VALUES (n."paperId"), (o."paperId")) AS x (id)
    WHERE (n.visibility <> 'DRAFT' OR o.visibility <> 'DRAFT')
      AND (n."paperId", n.visibility, n."hiddenAt", n."revisionId") IS DISTINCT FROM (o."paperId", o.visibility, o."hiddenAt", o."revisionId")));
  UPDATE paper_searches s SET score = m.score
  FROM (SELECT s."paperId", max(s.score) AS score FROM summaries s
        WHERE s."paperId" IN (SELECT n."paperId" FROM later n JOIN earlier o USING (id) WHERE n.score <> o.score)
          AND s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL GROUP BY 1) m
  WHERE s."paperId" = m."paperId" AND s.score <> m.score;
  RETURN NULL;
END $$;
CREATE TRIGGER summaries_added_to_search AFTER INSERT ON summaries
  REFERENCING NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_summaries();
CREATE TRIGGER summaries_changed_in_search AFTER UPDATE ON summaries
  REFERENCING OLD TABLE AS earlier NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_summaries();
CREATE TRIGGER summaries_removed_from_search AFTER DELETE ON summaries
  REFERENCING OLD TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_summaries();

CREATE FUNCTION note_venues() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_search_changes(ARRAY(SELECT p.id FROM later n JOIN earlier o USING (id) JOIN papers p ON p."venueId" = n.id
    WHERE (n.key, n.name, n."shortName") IS DISTINCT FROM (o.key, o.name, o."shortName")));
  RETURN NULL;
END $$;
CREATE TRIGGER venues_changed_in_search AFTER UPDATE ON venues
  REFERENCING OLD TABLE AS earlier NEW TABLE AS later FOR EACH STATEMENT EXECUTE FUNCTION note_venues();

-- Papers by the words of a query, so many at most; phrases are looked for in what the first of them say. No plan but the
-- index's: how common words are together is what the planner knows least.
CREATE FUNCTION found_papers(query tsquery, phrases text[], without text[], most int)
RETURNS TABLE ("paperId" int, title text, year int, score int) LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE words_alone boolean := cardinality(phrases) + cardinality(without) = 0;
BEGIN
  RETURN QUERY SELECT f."paperId", f.title, f.year, f.score
    FROM (SELECT s.* FROM paper_searches s WHERE s.document @@ query LIMIT CASE WHEN words_alone THEN most ELSE 20 * most END OFFSET 0) f
    WHERE words_alone OR search_holds(f."paperId", f.title, f.names, phrases, without) LIMIT most;
END $$;

-- The same of papers with a summary alone, which have an index of their own: few of many, so common words cost little.
CREATE FUNCTION explained_papers(query tsquery, phrases text[], without text[], most int)
RETURNS TABLE ("paperId" int, title text, year int, score int) LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE words_alone boolean := cardinality(phrases) + cardinality(without) = 0;
BEGIN
  RETURN QUERY SELECT f."paperId", f.title, f.year, f.score
    FROM (SELECT s.* FROM paper_searches s WHERE s.document @@ query AND s.document @@ '''s/'''
      LIMIT CASE WHEN words_alone THEN most ELSE 20 * most END OFFSET 0) f
    WHERE words_alone OR search_holds(f."paperId", f.title, f.names, phrases, without) LIMIT most;
END $$;

-- Whether a paper says all of these phrases, word for word, and none of those.
CREATE FUNCTION search_holds(paper_id int, title text, names text, phrases text[], without text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT bool_and(t.said LIKE '% ' || p.phrase || ' %') IS NOT FALSE
    AND NOT EXISTS (SELECT FROM unnest(without) AS w (phrase) WHERE t.said LIKE '% ' || w.phrase || ' %')
  FROM (SELECT concat(' ', $2, ' | ', $3, ' | ', search_text(p.abstract), ' | ', (SELECT string_agg(search_text(r.text), ' | ')
      FROM summaries s JOIN revisions r ON r.id = s."revisionId"
      WHERE s."paperId" = paper_id AND s.visibility <> 'DRAFT' AND s."hiddenAt" IS NULL), ' ') AS said
    FROM papers p WHERE p.id = paper_id) t
  LEFT JOIN unnest(phrases) AS p (phrase) ON true GROUP BY t.said
$$;

-- The newest of more than can be looked at, year by year.
CREATE FUNCTION newest_papers(query tsquery, phrases text[], without text[], most int)
RETURNS TABLE ("paperId" int, title text, year int, score int) LANGUAGE plpgsql STABLE AS $$
DECLARE
  place int := extract(year FROM now())::int + 1;
  found int := 0;
  added int;
BEGIN
  WHILE found < most AND place > 1900 LOOP
    RETURN QUERY SELECT * FROM found_papers(query && ('y/' || place)::tsquery, phrases, without, most - found);
    GET DIAGNOSTICS added = ROW_COUNT;
    found := found + added;
    place := place - 1;
  END LOOP;
END $$;

-- People are found by their names and handles, venues by theirs.
CREATE FUNCTION search_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(array_remove(string_to_array(public.search_text($1), ' '), ''))
$$;
CREATE INDEX people_words ON people USING gin (search_words(name || ' ' || handle::text));
CREATE INDEX venues_words ON venues USING gin (search_words(name || ' ' || "shortName"));

SELECT refresh_searches(array_agg(id)) FROM papers GROUP BY id / 1000;
CREATE INDEX paper_searches_document_idx ON paper_searches USING gin (document);
-- Votes change no document, so that they do not touch it.
CREATE INDEX paper_searches_explained ON paper_searches USING gin (document) WHERE document @@ '''s/''';
