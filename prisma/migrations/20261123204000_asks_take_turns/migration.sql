-- Who asks and who publishes take turns on the paper, as settle_standing() does: else one who asks while the only summary is
-- taken away would leave the paper off the list for good.
CREATE OR REPLACE FUNCTION count_ask() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM FROM papers WHERE id = NEW."paperId" FOR NO KEY UPDATE;
    INSERT INTO asked_papers AS a ("paperId", readers, waiting) VALUES (NEW."paperId", 1, paper_waits(NEW."paperId"))
      ON CONFLICT ("paperId") DO UPDATE SET readers = a.readers + 1, waiting = excluded.waiting;
  ELSE
    UPDATE asked_papers SET readers = readers - 1 WHERE "paperId" = OLD."paperId";
    DELETE FROM asked_papers WHERE "paperId" = OLD."paperId" AND readers = 0;
  END IF;
  RETURN NULL;
END $$;
