import type { Store } from './database.ts';

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

interface Row {
  readonly id: string;
  readonly asked_at: number;
  readonly nearest: string | null;
  readonly declined: number;
  readonly down: number;
  readonly reasons: string;
  readonly question: string | null;
}

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
  questions({ since, guild }: { since: number; guild?: string | null }): VainQuestion[] {
    const rows = this.#store
      .prepare(
        `SELECT id, asked_at, nearest, outcome = 'declined' AS declined, question,
           count(vote) FILTER (WHERE vote = -1) AS down,
           json_group_array(reason) FILTER (WHERE vote = -1 AND reason IS NOT NULL) AS reasons
         FROM answers LEFT JOIN votes ON votes.answer = answers.id
         WHERE asked_at >= ? AND (? OR guild IS ?)
         GROUP BY id HAVING declined OR down > 0
         ORDER BY asked_at DESC, id`,
      )
      .all(since, guild === undefined ? 1 : 0, guild ?? null) as Row[];
    return rows.map((row) => ({
      id: row.id,
      askedAt: row.asked_at,
      ...(row.nearest === null ? {} : { article: row.nearest }),
      declined: row.declined === 1,
      downVotes: row.down,
      reasons: JSON.parse(row.reasons) as string[],
      ...(row.question === null ? {} : { question: row.question }),
    }));
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
