import type { SentenceVectors } from '../quoting/sentence-vectors.ts';
import type { PreparedSource } from './prepare-source.ts';

/** The sentence of some sources that means most nearly what a statement says. */
export interface NearestMeaning {
  /** How nearly: 0 as sentences about nothing in common, 1 as the same sentence. */
  readonly nearness: number;
  readonly at: { readonly passage: number; readonly start: number; readonly end: number };
}

/** So many sentences of the sources are compared, the first ones. */
const MOST_SENTENCES = 96;

/**
 * Sentences that have nothing in common with each other: how like a statement is to them is what a model gives to what
 * is unrelated. Models differ much in that (0.1 with some, 0.8 with others), so that no cosine says anything by itself.
 */
const UNRELATED = [
  'Whisk two eggs with a cup of flour and let the batter rest.',
  'The violinist tuned her instrument before the second movement.',
  'Penguins huddle together to keep warm during the polar night.',
  'He tightened the bolts of the bicycle with a small wrench.',
  'The glacier carved a deep valley over thousands of years.',
];

/** Finds it by the vectors of a model that understands both languages. */
export async function nearestMeaning(
  vectors: SentenceVectors,
  statement: string,
  sources: readonly PreparedSource[],
): Promise<NearestMeaning | undefined> {
  const sentences = sources
    .flatMap((source, passage) =>
      source.sentences.map(({ start, end }) => ({
        at: { passage, start, end },
        text: source.text.slice(start, end),
      })),
    )
    .slice(0, MOST_SENTENCES);
  const texts = [...sentences.map(({ text }) => text), ...UNRELATED];
  const all = await vectors.likenesses(statement.replace(/[*_`]/g, ''), texts);
  const unrelated = mean(all.slice(sentences.length));
  let best: NearestMeaning | undefined;
  for (const [row, { at }] of sentences.entries()) {
    const nearness = ((all[row] ?? 0) - unrelated) / Math.max(1 - unrelated, Number.EPSILON);
    if (nearness > (best?.nearness ?? Number.NEGATIVE_INFINITY)) best = { nearness, at };
  }
  return best;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}
