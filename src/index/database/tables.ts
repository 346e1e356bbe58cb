import type { Migrations } from '../../postgres/migrate.ts';

/**
 * The tables of an index in PostgreSQL. They hold one state of the articles: a build changes what changed, in one
 * transaction, and PostgreSQL itself keeps the state before for whoever still reads it. Numbers of articles, passages
 * and windows grow in the order in which they were written and are never given twice.
 */
export const INDEX_TABLES: Migrations = {
  part: 'index',
  steps: [
    `
    CREATE TABLE town_clerk.served (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      generation text NOT NULL,
      built_at text NOT NULL,           -- ISO 8601
      fingerprint text NOT NULL,        -- JSON: of the embedding model
      corpus text NOT NULL,             -- absolute path where it was built
      splitter_version integer NOT NULL,
      reader_version integer NOT NULL,
      tokenizer_version integer NOT NULL,
      articles integer NOT NULL,
      passages integer NOT NULL,
      windows integer NOT NULL,
      skipped text NOT NULL,            -- JSON, as in a manifest
      warnings text NOT NULL            -- JSON, as in a manifest
    );
    CREATE TABLE town_clerk.collections (
      id integer PRIMARY KEY,
      name text NOT NULL UNIQUE,        -- '' for the articles that are in none
      articles integer NOT NULL,
      passages integer NOT NULL,
      windows integer NOT NULL,
      terms bigint NOT NULL             -- of all passages, with repetitions
    );
    CREATE TABLE town_clerk.articles (
      id integer PRIMARY KEY,
      path text NOT NULL COLLATE "C",
      hash text NOT NULL,               -- SHA-256 of the file
      title text NOT NULL,
      publisher text,
      published text,
      url text,
      tags text NOT NULL,               -- JSON, an array of strings
      collection integer NOT NULL,
      passages integer NOT NULL,
      windows integer NOT NULL,
      terms integer NOT NULL
    );
    CREATE INDEX articles_by_path ON town_clerk.articles (path);
    CREATE TABLE town_clerk.passages (
      key integer PRIMARY KEY,
      id text NOT NULL,
      article integer NOT NULL,
      heading_path text NOT NULL,       -- JSON, an array of strings
      "start" integer NOT NULL,
      "end" integer NOT NULL,
      text text NOT NULL,
      blocks text NOT NULL,             -- JSON, an array of {kind, start, end}
      terms integer NOT NULL
    );
    CREATE INDEX passages_by_id ON town_clerk.passages (id);
    CREATE INDEX passages_by_article ON town_clerk.passages (article);
    CREATE TABLE town_clerk.windows (
      key integer PRIMARY KEY,
      id bytea NOT NULL,                -- stands for the embedded text and the model
      passage integer NOT NULL,
      article integer NOT NULL,
      collection integer NOT NULL,
      "start" integer NOT NULL,
      "end" integer NOT NULL,
      dimensions integer NOT NULL,
      embedding halfvec NOT NULL
    );
    CREATE INDEX windows_by_id ON town_clerk.windows (id);
    CREATE INDEX windows_by_passage ON town_clerk.windows (passage);
    CREATE INDEX windows_by_article ON town_clerk.windows (article);
    CREATE INDEX windows_by_collection ON town_clerk.windows (collection);
    CREATE TABLE town_clerk.postings (
      term text NOT NULL COLLATE "C",
      passage integer NOT NULL,
      article integer NOT NULL,
      collection integer NOT NULL,
      frequency integer NOT NULL,       -- of the term in the passage
      length integer NOT NULL,          -- terms of the passage, with repetitions
      PRIMARY KEY (term, passage) INCLUDE (article, collection, frequency, length)
    );
    CREATE INDEX postings_by_article ON town_clerk.postings (article);
    CREATE TABLE town_clerk.term_counts (
      term text NOT NULL COLLATE "C",
      collection integer NOT NULL,
      passages integer NOT NULL,        -- that hold the term
      PRIMARY KEY (term, collection)
    );
    CREATE TABLE town_clerk.embedded (  -- by a build whose articles are not served yet
      id bytea PRIMARY KEY,
      embedding halfvec NOT NULL
    );
    `,
  ],
};
