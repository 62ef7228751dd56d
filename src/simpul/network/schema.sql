-- The network of a build: things that claims join, with their measures and places. Numbers count from 1 and hold
-- within this file only.
CREATE TABLE made (sources TEXT NOT NULL) STRICT;

CREATE TABLE node (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  kind TEXT,
  code TEXT,                 -- a place's Kemendagri code
  articles INTEGER NOT NULL, -- how many articles describe it
  x REAL NOT NULL,
  y REAL NOT NULL,
  degree INTEGER NOT NULL,
  pagerank REAL NOT NULL,
  betweenness REAL NOT NULL,
  community INTEGER NOT NULL
) STRICT;

CREATE TABLE tie (
  id INTEGER PRIMARY KEY, source INTEGER NOT NULL, target INTEGER NOT NULL, predicate TEXT NOT NULL,
  UNIQUE (source, target, predicate)
) STRICT;
CREATE INDEX tie_target ON tie (target);

-- One row for each claim behind a tie. ``article`` and ``origin`` are numbers of articles: that of the claim, and the
-- one that copies of one story count with.
CREATE TABLE stated (
  tie INTEGER NOT NULL, claim TEXT NOT NULL, article INTEGER NOT NULL, origin INTEGER NOT NULL,
  date TEXT, confidence REAL NOT NULL,
  PRIMARY KEY (tie, claim)
) STRICT, WITHOUT ROWID;
