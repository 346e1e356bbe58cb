import type { OpenIndex } from '../../index/types.ts';
import { search } from '../../search/search.ts';
import type { Signals } from '../signals.ts';
import { withoutArticles } from './without-articles.ts';

/** A question of a labelled set. */
export interface AskedQuestion {
  readonly id: string;
  readonly question: string;
  /** Paths of the articles that answer it. */
  readonly relevant: readonly string[];
  readonly answerable: boolean;
}

/**
 * Why the corpus does or does not answer: it does; it was labelled so; its relevant articles were taken away; all
 * articles of the same title were.
 */
export type SampleKind = 'answerable' | 'unanswerable' | 'article removed' | 'subject removed';

/** The signals of a question, and what is known of it. */
export interface Sample {
  readonly kind: SampleKind;
  /** Samples of one group are about the same subject and must not be split between fitting and checking. */
  readonly group: string;
  readonly signals: Signals;
}

/**
 * The signals of a question asked of the whole corpus and, where it can be answered, of the corpus without what
 * answers it.
 * @param vector the question's embedding
 */
export function samplesOf(index: OpenIndex, asked: AskedQuestion, vector: Float32Array): Sample[] {
  const relevant = index.articles.filter((article) => asked.relevant.includes(article.path));
  const titles = new Set(relevant.map((article) => article.title));
  const subject = index.articles.filter((article) => titles.has(article.title));
  const group = relevant.length > 0 ? [...titles].join('\n') : asked.id;
  const sample = (kind: SampleKind, corpus: OpenIndex): Sample[] => {
    const { signals } = search(corpus, asked.question, vector);
    return signals === undefined ? [] : [{ kind, group, signals }];
  };
  if (!asked.answerable) return sample('unanswerable', index);
  const samples = sample('answerable', index);
  if (relevant.length === 0) return samples;
  const without = (articles: typeof relevant) =>
    withoutArticles(
      index,
      articles.map(({ id }) => id),
    );
  samples.push(...sample('article removed', without(relevant)));
  if (subject.length > relevant.length) {
    samples.push(...sample('subject removed', without(subject)));
  }
  return samples;
}
