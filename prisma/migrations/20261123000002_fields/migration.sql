-- The fields of science that papers are sorted into, in the order the lists show them.
INSERT INTO fields (key, name, position) VALUES
  ('computer-science', 'Computer science', 1),
  ('biology', 'Biology', 2),
  ('physics', 'Physics', 3),
  ('mathematics', 'Mathematics', 4),
  ('medicine', 'Medicine', 5),
  ('neuroscience', 'Neuroscience', 6),
  ('statistics', 'Statistics', 7),
  ('economics', 'Economics', 8);
