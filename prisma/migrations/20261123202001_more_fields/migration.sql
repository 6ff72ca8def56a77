-- A site of all sciences has these too.
INSERT INTO fields (key, name, position) VALUES
  ('chemistry', 'Chemistry', 9),
  ('engineering', 'Engineering', 10),
  ('earth-science', 'Earth science', 11),
  ('psychology', 'Psychology', 12),
  ('social-science', 'Social science', 13);
