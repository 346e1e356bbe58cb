import { z } from 'zod';
import type { Answer } from '../../answering/answer.ts';
import type { Store } from './database.ts';

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
  add(entry: {
    id: string;
    guild: string | null;
    asker: string;
    askedAt: number;
    tokens: number;
    answer: Answer;
    question?: string;
    /** The collections that anything in the answer may come from; nothing where they are not known. */
    drawnFrom?: readonly string[];
  }): void {
    const { answer } = entry;
    this.#store
      .prepare(
        `INSERT INTO answers (id, guild, asker, asked_at, outcome, mode, caution, duration_ms, tokens, sources,
           nearest, question, drawn_from)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
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
      );
  }

  addFailure(guild: string | null, failedAt: number, identifier: string): void {
    this.#store.prepare('INSERT INTO failures VALUES (?, ?, ?)').run(guild, failedAt, identifier);
  }

  find(id: string): LoggedAnswer | undefined {
    const row = this.#store
      .prepare('SELECT id, guild, asker, asked_at, sources, drawn_from FROM answers WHERE id = ?')
      .get(id) as
      | {
          id: string;
          guild: string | null;
          asker: string;
          asked_at: number;
          sources: string;
          drawn_from: string | null;
        }
      | undefined;
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
  budgetFreeAt(
    guild: string,
    budget: { readonly tokens: number; readonly periodMs: number; readonly now: number },
  ): number | undefined {
    const row = this.#store
      .prepare(
        `SELECT asked_at FROM (
           SELECT asked_at, sum(tokens) OVER (ORDER BY asked_at DESC, id) AS recent
           FROM answers WHERE guild IS ? AND asked_at > ?
         ) WHERE recent >= ? ORDER BY asked_at DESC LIMIT 1`,
      )
      .get(guild, budget.now - budget.periodMs, budget.tokens) as { asked_at: number } | undefined;
    return row === undefined ? undefined : row.asked_at + budget.periodMs;
  }

  counts(guild: string | null, since: number): AnswerCounts {
    const count = (sql: string) =>
      (this.#store.prepare(sql).get(guild, since) as { count: number }).count;
    const answers = 'SELECT count(*) AS count FROM answers WHERE guild IS ? AND asked_at >= ?';
    const votes =
      'SELECT count(*) AS count FROM votes JOIN answers ON answers.id = votes.answer WHERE guild IS ? AND asked_at >= ?';
    const durations = this.#store
      .prepare(
        'SELECT duration_ms FROM answers WHERE guild IS ? AND asked_at >= ? ORDER BY duration_ms',
      )
      .all(guild, since) as { duration_ms: number }[];
    return {
      answered: count(`${answers} AND outcome = 'answered'`),
      declined: count(`${answers} AND outcome = 'declined'`),
      up: count(`${votes} AND vote = 1`),
      down: count(`${votes} AND vote = -1`),
      failures: count('SELECT count(*) AS count FROM failures WHERE guild IS ? AND failed_at >= ?'),
      medianMs: durations[Math.floor(durations.length / 2)]?.duration_ms,
    };
  }

  /** Deletes a person's rows and gives their number. */
  forgetPerson(person: string): number {
    const votes = this.#store.prepare('DELETE FROM votes WHERE person = ?').run(person).changes;
    this.#store.prepare('DELETE FROM once_only WHERE person = ?').run(person);
    return votes + this.#store.prepare('DELETE FROM answers WHERE asker = ?').run(person).changes;
  }

  /** Deletes everything that a server left. */
  forgetGuild(guild: string): void {
    for (const table of ['answers', 'failures', 'guild_settings']) {
      this.#store.prepare(`DELETE FROM ${table} WHERE guild = ?`).run(guild);
    }
  }

  /** Deletes the text of every question: it is no longer to be kept. */
  forgetQuestions(): void {
    this.#store.exec(
      'PRAGMA secure_delete = ON; UPDATE answers SET question = NULL WHERE question IS NOT NULL;',
    );
  }

  /** Deletes what is older than an instant. */
  forgetBefore(instant: number): void {
    this.#store.prepare('DELETE FROM answers WHERE asked_at < ?').run(instant);
    this.#store.prepare('DELETE FROM failures WHERE failed_at < ?').run(instant);
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
