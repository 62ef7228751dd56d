-- The index of names, types, places and times. One row of ``node`` for each thing; what is linked is one thing.
CREATE TABLE node (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  kind TEXT,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,      -- the name as it is searched for
  code TEXT,                 -- a place's Kemendagri code
  articles INTEGER NOT NULL, -- how many articles describe it
  first TEXT,                -- dates of the first and the last of them
  last TEXT,
  begins TEXT,               -- what articles say of its beginning and end (programmes)
  ends TEXT
) STRICT;
CREATE INDEX node_type ON node (type, articles);
CREATE INDEX node_articles ON node (articles);
CREATE INDEX node_code ON node (code) WHERE code IS NOT NULL;

CREATE TABLE article (id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, date TEXT) STRICT;
CREATE TABLE told (
  node INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (node, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_date ON article (date);

-- Places and bodies that a thing belongs to, by their IRIs.
CREATE TABLE near (node INTEGER NOT NULL, other TEXT NOT NULL, PRIMARY KEY (node, other)) STRICT, WITHOUT ROWID;
CREATE INDEX near_other ON near (other);

CREATE VIRTUAL TABLE names USING fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = "2 3");
CREATE VIRTUAL TABLE parts USING fts5 (text, tokenize = "trigram");

-- Which node stands for which in the facts.
CREATE TABLE joined (gone TEXT PRIMARY KEY, chosen TEXT NOT NULL) STRICT, WITHOUT ROWID;
