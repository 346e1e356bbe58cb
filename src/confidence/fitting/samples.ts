import type { ArticleRecord } from '../../index/types.ts';
import type { Search } from '../../search/search.ts';
import type { ConfidenceSignals } from '../policy.ts';
import { measure } from '../signals.ts';

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
  readonly signals: ConfidenceSignals;
}

/**
 * The signals of a question asked of the whole corpus and, where it can be answered, of the corpus without what
 * answers it.
 * @param articles all that the search finds passages of
 */
export async function samplesOf(
  search: Search,
  articles: readonly ArticleRecord[],
  asked: AskedQuestion,
): Promise<Sample[]> {
  const relevant = articles.filter(({ path }) => asked.relevant.includes(path));
  const titles = new Set(relevant.map(({ title }) => title));
  const subject = articles.filter(({ title }) => titles.has(title));
  const group = relevant.length > 0 ? [...titles].join('\n') : asked.id;
  const samples: Sample[] = [];
  const sample = async (kind: SampleKind, without: readonly ArticleRecord[] = []) => {
    const withoutArticles = without.map(({ path }) => path);
    const measured = measure(await search.find(asked.question, { withoutArticles }));
    if (measured !== undefined) samples.push({ kind, group, signals: measured.signals });
  };
  if (!asked.answerable) {
    await sample('unanswerable');
    return samples;
  }
  await sample('answerable');
  if (relevant.length > 0) await sample('article removed', relevant);
  if (subject.length > relevant.length) await sample('subject removed', subject);
  return samples;
}
