-- The articles' texts: only for the one who has them. Nothing of this file is published.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL, -- of the article as the build's state knows it
  date TEXT,
  outlet TEXT,
  title TEXT,           -- title and text as they were read, where private names are masked in ``words``
  text TEXT
) STRICT;
CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = "unicode61 remove_diacritics 2");
