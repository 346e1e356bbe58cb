import { z } from 'zod';
import { ofGuild } from './of-guild.ts';
import type { Store } from './store.ts';

/** A question that was declined, or whose answer was voted down. */
export interface VainQuestion {
  /** Of its answer. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  /** Path of the article that came nearest; absent where none did. */
  readonly article?: string;
  readonly declined: boolean;
  readonly downVotes: number;
  /** What people said about their 👎. */
  readonly reasons: readonly string[];
  /** Its text, where that is kept. */
  readonly question?: string;
}

/** What was asked in vain of one article. */
export interface Gap extends Pick<VainQuestion, 'article'> {
  readonly declined: number;
  readonly downVotes: number;
  /** Newest first. */
  readonly questions: readonly VainQuestion[];
}

const questionRow = z.object({
  id: z.string(),
  asked_at: z.coerce.number(),
  nearest: z.string().nullable(),
  outcome: z.string(),
  question: z.string().nullable(),
});

const downVote = z.object({ answer: z.string(), reason: z.string().nullable() });

/** Finds what people asked in vain: what the articles lack, or say badly. */
export class Gaps {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * The questions that were asked in vain, newest first.
   * @param options.since - milliseconds since 1970
   * @param options.guild - of this server alone; of all where it is left out
   */
  async questions(options: { since: number; guild?: string | null }): Promise<VainQuestion[]> {
    const { since, guild } = options;
    const where = `asked_at >= $1 AND ($2 = 1 OR ${ofGuild(3)})`;
    const values = [since, guild === undefined ? 1 : 0, guild ?? null];
    const { rows, votes } = await this.#store.read(async (queries) => ({
      rows: await queries.rows(
        questionRow,
        `SELECT id, asked_at, nearest, outcome, question FROM answers
         WHERE ${where} AND (outcome = 'declined' OR id IN (SELECT answer FROM votes WHERE vote = -1))
         ORDER BY asked_at DESC, id`,
        values,
      ),
      votes: await queries.rows(
        downVote,
        `SELECT answer, reason FROM votes JOIN answers ON answers.id = votes.answer
         WHERE vote = -1 AND ${where} ORDER BY voted_at, person`,
        values,
      ),
    }));
    const reasonsOf = new Map<string, (string | null)[]>();
    for (const { answer, reason } of votes) {
      reasonsOf.set(answer, [...(reasonsOf.get(answer) ?? []), reason]);
    }
    return rows.map((row) => {
      const down = reasonsOf.get(row.id) ?? [];
      return {
        id: row.id,
        askedAt: row.asked_at,
        ...(row.nearest === null ? {} : { article: row.nearest }),
        declined: row.outcome === 'declined',
        downVotes: down.length,
        reasons: down.flatMap((reason) => reason ?? []),
        ...(row.question === null ? {} : { question: row.question }),
      };
    });
  }
}

/** Puts together what was asked in vain of each article, the most often asked first. */
export function byArticle(questions: readonly VainQuestion[]): Gap[] {
  const of = new Map<string | undefined, VainQuestion[]>();
  for (const question of questions) {
    of.set(question.article, [...(of.get(question.article) ?? []), question]);
  }
  return [...of]
    .map(([article, asked]) => ({
      ...(article === undefined ? {} : { article }),
      declined: asked.filter(({ declined }) => declined).length,
      downVotes: asked.reduce((sum, { downVotes }) => sum + downVotes, 0),
      questions: asked,
    }))
    .sort((one, other) => weight(other) - weight(one));
}

function weight({ declined, downVotes }: Gap): number {
  return declined + downVotes;
}
