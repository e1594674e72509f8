-- The index: what lists and checks look things up by. Everything here follows from the ledger's tree at one commit and
-- can be deleted at any time. Whoever changes a table, or what is written into one, raises the schema number in
-- request_index.cpp: an index of another number is made again.
CREATE TABLE requests (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  handle TEXT NOT NULL,
  blob TEXT NOT NULL,         -- git's name for the file's bytes
  state INTEGER NOT NULL,
  owner TEXT NOT NULL,
  team TEXT NOT NULL,
  next_due INTEGER,           -- the next clock, in ms; NULL when none runs
  escalated INTEGER,          -- the level that owes a decision; NULL when none does
  settled INTEGER NOT NULL,   -- from this moment on, in ms, it was as it is now
  record BLOB NOT NULL,       -- the whole header: header_record.hpp
  sum INTEGER NOT NULL        -- of id, blob, settled and record: SQLite does not see when bytes of a row are others
);
CREATE TABLE unreadable (
  path TEXT PRIMARY KEY,
  problems BLOB NOT NULL
) WITHOUT ROWID;
