import { decideBy } from '../../confidence/decide.ts';
import type { PassageReader } from '../../confidence/passage-reader.ts';
import type { FindOptions, Search } from '../../search/search.ts';
import type { Candidate } from './candidate.ts';

/** How many questions are wanted, and where they may be answered from. */
export interface CertainOptions extends Pick<FindOptions, 'collections' | 'signal'> {
  /** Questions that are enough. */
  readonly most: number;
  /** Milliseconds after which no further question is tried; no bound unless given. */
  readonly withinMs?: number;
}

/** Verdicts remembered; the oldest go first. */
const remembered = 2000;

/**
 * Tells which questions the articles answer without doubt: each is searched for, and taken where the best passage is
 * of the article that is expected to answer it and the confidence is high. Each costs a search the first time, and
 * nothing is written.
 */
export class CertainQuestions {
  readonly #search: Pick<Search, 'find'>;
  readonly #generation: () => Promise<string>;
  readonly #reader: PassageReader | undefined;
  readonly #verdicts = new Map<string, boolean>();

  /**
   * @param generation - names the state of the articles: a verdict counts for one alone
   * @param reader - the one that questions are answered with
   */
  constructor(
    search: Pick<Search, 'find'>,
    generation: () => Promise<string>,
    reader?: PassageReader,
  ) {
    this.#search = search;
    this.#generation = generation;
    this.#reader = reader;
  }

  /**
   * The first of some questions that are certain.
   * @throws what the search throws
   */
  async among(
    candidates: readonly Candidate[],
    { most, withinMs = Number.POSITIVE_INFINITY, ...where }: CertainOptions,
  ): Promise<string[]> {
    const started = performance.now();
    const generation = await this.#generation();
    const certain: string[] = [];
    for (const candidate of candidates) {
      if (certain.length >= most || performance.now() - started > withinMs) break;
      const key = JSON.stringify([generation, where.collections ?? null, candidate]);
      const known = this.#verdicts.get(key) ?? (await this.#try(candidate, where));
      this.#remember(key, known);
      if (known) certain.push(candidate.question);
    }
    return certain;
  }

  async #try({ question, path }: Candidate, where: FindOptions): Promise<boolean> {
    const found = await this.#search.find(question, where);
    if (found.passages[0]?.passage.article.path !== path) return false;
    return (await decideBy(this.#reader, found, where.signal)).band === 'answer';
  }

  #remember(key: string, verdict: boolean): void {
    this.#verdicts.delete(key);
    this.#verdicts.set(key, verdict);
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size > remembered && oldest !== undefined) this.#verdicts.delete(oldest);
  }
}
