/**
 * The steps that make the tables, oldest first. A step that has shipped is never changed, only followed by another.
 * No table holds a person's name or id: people appear as keyed hashes, see `PersonKeys`. Of messages there is the
 * question alone, and only where the operator has asked for it.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    guild TEXT,
    asker TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    mode TEXT NOT NULL,
    caution INTEGER NOT NULL,
    duration_ms INTEGER NOT NULL,
    tokens INTEGER NOT NULL,
    sources TEXT NOT NULL
  ) STRICT;
  CREATE INDEX answers_by_guild ON answers (guild, asked_at);
  CREATE TABLE votes (
    answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    vote INTEGER NOT NULL CHECK (vote IN (-1, 1)),
    reason TEXT,
    voted_at INTEGER NOT NULL,
    PRIMARY KEY (answer, person)
  ) STRICT;
  CREATE INDEX votes_by_person ON votes (person);
  CREATE TABLE guild_settings (
    guild TEXT PRIMARY KEY,
    settings TEXT NOT NULL
  ) STRICT;
  CREATE TABLE failures (guild TEXT, failed_at INTEGER NOT NULL, identifier TEXT NOT NULL) STRICT;
  CREATE INDEX failures_by_guild ON failures (guild, failed_at);
  `,
  `
  ALTER TABLE answers ADD COLUMN nearest TEXT;
  ALTER TABLE answers ADD COLUMN question TEXT;
  UPDATE answers SET nearest = json_extract(sources, '$[0].path');
  `,
  // JSON, an array of collections; unknown of older answers.
  'ALTER TABLE answers ADD COLUMN drawn_from TEXT',
  `
  CREATE TABLE once_only (
    answer TEXT NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    person TEXT NOT NULL,
    done_at INTEGER NOT NULL,
    PRIMARY KEY (answer, what)
  ) STRICT;
  CREATE INDEX once_only_by_person ON once_only (person, what, done_at);
  `,
];
