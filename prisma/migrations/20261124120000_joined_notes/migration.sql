-- When two papers become one, so do the notes on them: nobody's words are cut off for it.
ALTER TABLE saved_papers DROP CONSTRAINT saved_papers_note_length;
ALTER TABLE saved_papers ADD CONSTRAINT saved_papers_note_length CHECK (char_length(note) <= 100000);
