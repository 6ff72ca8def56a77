-- Papers by the words of a query: all of them up to so many, of more than that those with a summary, and the newest, first.
-- Those with a summary are asked first: where they are more than are counted, as of common words, the others need not be
-- looked at. A paper may come more than once.
CREATE FUNCTION matching_papers(query tsquery, phrases text[], without text[], counted int, most_explained int, newest int)
RETURNS TABLE ("paperId" int, title text, year int, score int) LANGUAGE plpgsql STABLE AS $$
DECLARE
  explained int;
  found int;
BEGIN
  RETURN QUERY SELECT * FROM explained_papers(query, phrases, without, most_explained);
  GET DIAGNOSTICS explained = ROW_COUNT;
  IF explained > counted THEN RETURN; END IF;
  RETURN QUERY SELECT * FROM found_papers(query, phrases, without, counted + 1);
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found > counted AND explained < newest THEN
    RETURN QUERY SELECT * FROM newest_papers(query, phrases, without, newest - explained);
  END IF;
END $$;
