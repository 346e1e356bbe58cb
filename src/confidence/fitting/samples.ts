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
 * @param options.asLabelled - asks nothing of the corpus without what answers it
 */
export async function samplesOf(
  search: Search,
  articles: readonly ArticleRecord[],
  asked: AskedQuestion,
  options: { readonly asLabelled?: boolean } = {},
): Promise<Sample[]> {
  const relevant = articles.filter(({ path }) => asked.relevant.includes(path));
  const titles = new Set(relevant.map(({ title }) => title));
  const subject = articles.filter(({ title }) => titles.has(title));
  const samples: Sample[] = [];
  const sample = async (kind: SampleKind, without: readonly ArticleRecord[] = []) => {
    const withoutArticles = without.map(({ path }) => path);
    const found = await search.find(asked.question, { withoutArticles });
    const measured = measure(found);
    // A question that nothing answers is about what it was found in.
    const about =
      relevant.length > 0 ? [...titles].join('\n') : found.passages[0]?.passage.article.title;
    if (measured !== undefined) {
      samples.push({ kind, group: about ?? asked.id, signals: measured.signals });
    }
  };
  if (!asked.answerable) {
    await sample('unanswerable');
    return samples;
  }
  await sample('answerable');
  if (options.asLabelled === true) return samples;
  if (relevant.length > 0) await sample('article removed', relevant);
  if (subject.length > relevant.length) await sample('subject removed', subject);
  return samples;
}
