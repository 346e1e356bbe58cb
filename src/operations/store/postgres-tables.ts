import type { Migrations } from '../../postgres/migrate.ts';

/**
 * The tables of the bot's own data. They are those of `sqlite-migrations.ts`, where what they may hold is said, and
 * those by which processes share the work.
 */
export const STATE_TABLES: Migrations = {
  part: 'state',
  steps: [
    `
    CREATE TABLE town_clerk.answers (
      id text PRIMARY KEY,
      guild text,
      asker text NOT NULL,
      asked_at bigint NOT NULL,
      outcome text NOT NULL,
      mode text NOT NULL,
      caution integer NOT NULL,
      duration_ms integer NOT NULL,
      tokens integer NOT NULL,
      sources text NOT NULL,
      nearest text,
      question text,
      drawn_from text
    );
    CREATE INDEX answers_by_guild ON town_clerk.answers (guild, asked_at);
    CREATE INDEX answers_by_asker ON town_clerk.answers (asker);
    CREATE TABLE town_clerk.votes (
      answer text NOT NULL REFERENCES town_clerk.answers (id) ON DELETE CASCADE,
      person text NOT NULL,
      vote integer NOT NULL CHECK (vote IN (-1, 1)),
      reason text,
      voted_at bigint NOT NULL,
      PRIMARY KEY (answer, person)
    );
    CREATE INDEX votes_by_person ON town_clerk.votes (person);
    CREATE TABLE town_clerk.once_only (
      answer text NOT NULL REFERENCES town_clerk.answers (id) ON DELETE CASCADE,
      what text NOT NULL,
      person text NOT NULL,
      done_at bigint NOT NULL,
      PRIMARY KEY (answer, what)
    );
    CREATE INDEX once_only_by_person ON town_clerk.once_only (person, what, done_at);
    CREATE TABLE town_clerk.guild_settings (guild text PRIMARY KEY, settings text NOT NULL);
    CREATE TABLE town_clerk.failures (guild text, failed_at bigint NOT NULL, identifier text NOT NULL);
    CREATE INDEX failures_by_guild ON town_clerk.failures (guild, failed_at);
    CREATE TABLE town_clerk.installation (name text PRIMARY KEY, value text NOT NULL);
    -- What has been acted on, by a hash of the event's id.
    CREATE TABLE town_clerk.seen (event text PRIMARY KEY, seen_at timestamptz NOT NULL DEFAULT now());
    CREATE INDEX seen_by_time ON town_clerk.seen (seen_at);
    -- Questions counted in a window of time; the columns are those of rate-limiter-flexible.
    CREATE TABLE town_clerk.limits (key text PRIMARY KEY, points integer NOT NULL, expire bigint);
    -- What one process does for all, and when it was last begun.
    CREATE TABLE town_clerk.duties (name text PRIMARY KEY, begun_at timestamptz NOT NULL);
    `,
  ],
};
