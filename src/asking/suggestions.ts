import type { Answer } from '../answering/answer.ts';
import { readLibrary } from '../answering/small-talk/library.ts';
import { starterQuestion } from '../answering/small-talk/starter-question.ts';
import type { Candidate } from '../answering/suggesting/candidate.ts';
import { nextCandidates } from '../answering/suggesting/next-candidates.ts';
import type { VisibleCollections } from '../corpus/collections.ts';
import type { ServedIndex } from '../index/shown-index.ts';
import type { Asker } from './asker.ts';

/** What may be offered, and to whom. */
export interface SuggestionOptions {
  readonly collections?: VisibleCollections;
  /** Longest question that can be shown, in UTF-16 units. */
  readonly longest: number;
}

/** Questions that people are offered because the articles certainly answer them. None is offered where that fails. */
export interface Suggestions {
  /** For somebody who has not asked anything. */
  starters(options: SuggestionOptions): Promise<readonly string[]>;
  /** For somebody who has read an answer. */
  next(answer: Answer, options: SuggestionOptions): Promise<readonly string[]>;
}

/** Questions that are offered at once. */
const most = 3;

/** Articles that starters are looked for in; what was found is remembered. */
const articlesLookedAt = 12;

/** Candidates that are tried for what to ask next, and the milliseconds after which no further one is. */
const nextTried = 4;
const nextWithinMs = 300;

/** Makes suggestions of what can be asked. */
export function createSuggestions(
  asker: Pick<Asker, 'certain'>,
  index: Pick<ServedIndex, 'use'>,
): Suggestions {
  const among = async (
    candidates: readonly Candidate[],
    { longest, collections }: SuggestionOptions,
    bounds: { readonly tried: number; readonly withinMs?: number },
  ): Promise<readonly string[]> => {
    const { tried, ...within } = bounds;
    const shown = candidates.filter(({ question }) => question.length <= longest).slice(0, tried);
    const options = { most, collections, ...within };
    return (await asker.certain?.(shown, options).catch(() => [])) ?? [];
  };
  return {
    starters: async (options) => {
      const { collections } = options;
      const candidates = await index
        .use(async (open) => readLibrary(open.within(collections), articlesLookedAt))
        .then(({ starters }) =>
          starters.map((starter) => ({
            question: starterQuestion(starter),
            path: starter.path,
          })),
        )
        .catch(() => []);
      return among(candidates, options, { tried: articlesLookedAt });
    },
    next: (answer, options) =>
      among(nextCandidates(answer), options, {
        tried: nextTried,
        withinMs: nextWithinMs,
      }),
  };
}
