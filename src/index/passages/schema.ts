/**
 * The tables of `passages.sqlite`. Row numbers count from 0 without gaps: articles in order of path, passages in
 * order of article and position, windows in order of passage and position.
 */
export const SCHEMA = `
  CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    publisher TEXT,
    published TEXT,
    url TEXT,
    tags TEXT NOT NULL,          -- JSON, an array of strings
    hash TEXT NOT NULL
  );
  CREATE TABLE passages (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    article INTEGER NOT NULL,
    heading_path TEXT NOT NULL,  -- JSON, an array of strings
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL         -- JSON, an array of {kind, start, end}
  );
  CREATE TABLE windows (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    passage INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL
  );
  CREATE TABLE graph (
    nodes INTEGER NOT NULL,
    fresh INTEGER NOT NULL,
    labels BLOB NOT NULL,        -- of each window row in the vector graph: 32 bits, little-endian
    axes BLOB,                   -- directions along which vectors are compared: 32-bit floats, little-endian
    steps BLOB                   -- what one step of each byte of the codes is worth: the same
  );
  -- Columns of the tables above as they are held in memory, by row, 32 bits each, little-endian.
  CREATE TABLE columns (
    passage_articles BLOB NOT NULL,
    window_passages BLOB NOT NULL,
    window_starts BLOB NOT NULL,
    window_ends BLOB NOT NULL
  );
`;

/** Made when all rows are there: sorting them once is faster than keeping them in order, and leaves no gaps. */
export const INDEXES = 'CREATE INDEX passages_by_id ON passages (id)';
