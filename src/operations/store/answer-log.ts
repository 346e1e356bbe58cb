import { z } from 'zod';
import type { Answer } from '../../answering/answer.ts';
import { ofGuild } from './of-guild.ts';
import type { Store } from './store.ts';

const storedSources = z.array(
  z.object({
    number: z.number(),
    path: z.string(),
    passages: z.array(z.object({ id: z.string(), quoteStart: z.number(), quoteEnd: z.number() })),
  }),
);

const names = z.array(z.string());

/** Where an answer's citations point to: ids and offsets, no text. */
export type StoredSources = z.infer<typeof storedSources>;

/** What is kept of an answer, so that its buttons work after a restart and its operator can count. */
export interface LoggedAnswer {
  readonly id: string;
  readonly guild: string | null;
  /** The key of the person who asked. */
  readonly asker: string;
  readonly askedAt: number;
  readonly sources: StoredSources;
  /** The collections that anything in the answer may come from; absent where they are not known. */
  readonly drawnFrom?: readonly string[];
}

/** Counts over a period, for the status. */
export interface AnswerCounts {
  readonly answered: number;
  readonly declined: number;
  readonly up: number;
  readonly down: number;
  readonly failures: number;
  readonly medianMs: number | undefined;
}

const answerRow = z.object({
  id: z.string(),
  guild: z.string().nullable(),
  asker: z.string(),
  asked_at: z.coerce.number(),
  sources: z.string(),
  drawn_from: z.string().nullable(),
});

const count = z.object({ count: z.coerce.number() });

/** Keeps facts about answers: never their text, and the question's only where it is given. */
export class AnswerLog {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * @param entry.asker - the person's key, so that `/forget-me` can find the row
   * @param entry.question - its text, where that is to be kept
   */
  async add(entry: {
    id: string;
    guild: string | null;
    asker: string;
    askedAt: number;
    tokens: number;
    answer: Answer;
    question?: string;
    /** The collections that anything in the answer may come from; nothing where they are not known. */
    drawnFrom?: readonly string[];
  }): Promise<void> {
    const { answer } = entry;
    const values = [
      entry.id,
      entry.guild,
      entry.asker,
      entry.askedAt,
      answer.outcome,
      answer.mode,
      Number(answer.caution),
      Math.round(answer.timingsMs.total),
      entry.tokens,
      JSON.stringify(sourcesOf(answer)),
      nearestOf(answer),
      entry.question ?? null,
      entry.drawnFrom === undefined ? null : JSON.stringify(entry.drawnFrom),
    ];
    const sql = `INSERT INTO answers (id, guild, asker, asked_at, outcome, mode, caution, duration_ms, tokens, sources,
        nearest, question, drawn_from)
      VALUES (${values.map((_, index) => `$${index + 1}`).join(', ')})`;
    await this.#store.write((queries) => queries.run(sql, values));
  }

  async addFailure(guild: string | null, failedAt: number, identifier: string): Promise<void> {
    const sql = 'INSERT INTO failures (guild, failed_at, identifier) VALUES ($1, $2, $3)';
    await this.#store.write((queries) => queries.run(sql, [guild, failedAt, identifier]));
  }

  async find(id: string): Promise<LoggedAnswer | undefined> {
    const sql = 'SELECT id, guild, asker, asked_at, sources, drawn_from FROM answers WHERE id = $1';
    const [row] = await this.#store.read((queries) => queries.rows(answerRow, sql, [id]));
    if (row === undefined) return undefined;
    return {
      id: row.id,
      guild: row.guild,
      asker: row.asker,
      askedAt: row.asked_at,
      sources: storedSources.parse(JSON.parse(row.sources)),
      ...(row.drawn_from !== null && { drawnFrom: names.parse(JSON.parse(row.drawn_from)) }),
    };
  }

  /**
   * When a server that has used up its tokens of any period has some again: as soon as its newest answers that
   * together reach the budget no longer all lie within the period. Nothing where it has some now.
   * @param budget - tokens, the period's length and the present, in milliseconds
   */
  async budgetFreeAt(
    guild: string,
    budget: { readonly tokens: number; readonly periodMs: number; readonly now: number },
  ): Promise<number | undefined> {
    const sql = `SELECT asked_at FROM (
        SELECT asked_at, sum(tokens) OVER (ORDER BY asked_at DESC, id) AS recent
        FROM answers WHERE guild = $1 AND asked_at > $2
      ) AS newest WHERE recent >= $3 ORDER BY asked_at DESC LIMIT 1`;
    const values = [guild, budget.now - budget.periodMs, budget.tokens];
    const askedAt = answerRow.pick({ asked_at: true });
    const [row] = await this.#store.read((queries) => queries.rows(askedAt, sql, values));
    return row === undefined ? undefined : row.asked_at + budget.periodMs;
  }

  counts(guild: string | null, since: number): Promise<AnswerCounts> {
    return this.#store.read(async (queries) => {
      const counted = async (sql: string) => {
        const [row] = await queries.rows(count, sql, [guild, since]);
        return row?.count ?? 0;
      };
      const answers = `SELECT count(*) AS count FROM answers WHERE ${ofGuild(1)} AND asked_at >= $2`;
      const votes = `SELECT count(*) AS count FROM votes JOIN answers ON answers.id = votes.answer
        WHERE ${ofGuild(1)} AND asked_at >= $2`;
      const answered = await counted(`${answers} AND outcome = 'answered'`);
      const declined = await counted(`${answers} AND outcome = 'declined'`);
      const [median] = await queries.rows(
        z.object({ duration_ms: z.coerce.number() }),
        `SELECT duration_ms FROM answers WHERE ${ofGuild(1)} AND asked_at >= $2
         ORDER BY duration_ms LIMIT 1 OFFSET $3`,
        [guild, since, Math.floor((answered + declined) / 2)],
      );
      return {
        answered,
        declined,
        up: await counted(`${votes} AND vote = 1`),
        down: await counted(`${votes} AND vote = -1`),
        failures: await counted(
          `SELECT count(*) AS count FROM failures WHERE ${ofGuild(1)} AND failed_at >= $2`,
        ),
        medianMs: median?.duration_ms,
      };
    });
  }

  /** Deletes a person's rows and gives their number. */
  forgetPerson(person: string): Promise<number> {
    return this.#store.write(async (queries) => {
      const votes = await queries.run('DELETE FROM votes WHERE person = $1', [person]);
      await queries.run('DELETE FROM once_only WHERE person = $1', [person]);
      return votes + (await queries.run('DELETE FROM answers WHERE asker = $1', [person]));
    });
  }

  /** Deletes everything that a server left. */
  forgetGuild(guild: string): Promise<void> {
    return this.#store.tidy(async (queries) => {
      for (const table of ['answers', 'failures', 'guild_settings']) {
        await queries.run(`DELETE FROM ${table} WHERE guild = $1`, [guild]);
      }
    });
  }

  /** Deletes the text of every question: it is no longer to be kept. */
  async forgetQuestions(): Promise<void> {
    const sql = 'UPDATE answers SET question = NULL WHERE question IS NOT NULL';
    await this.#store.tidy((queries) => queries.run(sql));
  }

  /** Deletes what is older than an instant. */
  forgetBefore(instant: number): Promise<void> {
    return this.#store.tidy(async (queries) => {
      await queries.run('DELETE FROM answers WHERE asked_at < $1', [instant]);
      await queries.run('DELETE FROM failures WHERE failed_at < $1', [instant]);
    });
  }
}

/** The article that comes nearest to the question: what is cited first, or what a decline names first. */
function nearestOf({ citations, nearest }: Answer): string | null {
  return (citations[0]?.article ?? nearest[0])?.path ?? null;
}

function sourcesOf(answer: Answer): StoredSources {
  return answer.citations.map(({ number, article, passages }) => ({
    number,
    path: article.path,
    passages: passages.map(({ passage, quoteStart, quoteEnd }) => ({
      id: passage.id,
      quoteStart,
      quoteEnd,
    })),
  }));
}
