-- All published claims, linked nodes joined, by the things that they name. Data are MessagePack.
CREATE TABLE node (
  iri TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  claims INTEGER NOT NULL DEFAULT 0, -- how many name it
  data BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE article (id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, date TEXT, outlet TEXT, data BLOB NOT NULL)
STRICT;
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  predicate TEXT NOT NULL,
  fact TEXT NOT NULL,       -- the same for claims that state the same
  confidence REAL NOT NULL,
  article INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;
CREATE INDEX claim_article ON claim (article);
CREATE INDEX claim_fact ON claim (fact);
CREATE INDEX claim_confidence ON claim (confidence);
CREATE TABLE part (
  node TEXT NOT NULL, claim INTEGER NOT NULL,
  role TEXT NOT NULL,       -- subject, object, place, about or speaker
  PRIMARY KEY (node, claim, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX part_claim ON part (claim);
CREATE TABLE member (
  iri TEXT PRIMARY KEY,
  node TEXT NOT NULL,       -- what stands for its thing
  digest BLOB NOT NULL      -- of the thing's description in the build's state
) STRICT, WITHOUT ROWID;
