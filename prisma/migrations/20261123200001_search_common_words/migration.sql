-- Papers by the words of a query: all of them up to so many, of more than that those with a summary, and the newest, first.
-- This year is asked alone to begin with: where it has too many by itself, as of common words, the others need not be
-- counted. A paper may come more than once.
CREATE FUNCTION matching_papers(query tsquery, phrases text[], without text[], counted int, explained int, newest int)
RETURNS TABLE ("paperId" int, title text, year int, score int) LANGUAGE plpgsql STABLE AS $$
DECLARE
  recent int;
  found int;
BEGIN
  RETURN QUERY SELECT * FROM found_papers(query && ('y/' || extract(year FROM now()))::tsquery, phrases, without, counted + 1);
  GET DIAGNOSTICS recent = ROW_COUNT;
  IF recent <= counted THEN
    RETURN QUERY SELECT * FROM found_papers(query, phrases, without, counted + 1);
    GET DIAGNOSTICS found = ROW_COUNT;
    IF found <= counted THEN RETURN; END IF;
    IF recent < newest THEN RETURN QUERY SELECT * FROM newest_papers(query, phrases, without, newest); END IF;
  END IF;
  RETURN QUERY SELECT * FROM found_papers(query && '''s/'''::tsquery, phrases, without, explained);
END $$;
