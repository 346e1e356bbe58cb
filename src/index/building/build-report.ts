import type { SkippedFile } from '../../corpus/article.ts';
import { endingOf } from '../../corpus/formats/format.ts';
import type { CorpusListing } from '../../corpus/list-files.ts';
import { UserError } from '../../errors.ts';
import { english } from '../../messages/english.ts';
import type { BuildReport, Manifest } from '../types.ts';
import type { SteadyScan } from './steady-scan.ts';

/** Nothing of the corpus could be read. */
export function unreadable(corpusDir: string, skipped: readonly SkippedFile[]): UserError {
  const [first] = skipped;
  const example = first === undefined ? undefined : `${first.path}: ${first.reason}`;
  return new UserError('corpus-unreadable', { folder: corpusDir, example });
}

/** What a build did. @param embedded - windows that were embedded */
export function report(
  { generation, counts, warnings }: Pick<Manifest, 'generation' | 'counts' | 'warnings'>,
  { added, changed, removed }: { added: number; changed: number; removed: number },
  {
    again,
    ...left
  }: Pick<BuildReport['articles'], 'skipped' | 'unread'> & Pick<SteadyScan, 'again'>,
  embedded: number,
): Omit<BuildReport, 'durationMs'> {
  const total = counts.windows;
  return {
    generation,
    articles: {
      total: counts.articles,
      added,
      changed,
      removed,
      ...left,
      warnings: [
        ...listWarnings(warnings),
        ...again.map((path) => ({ path, warning: english.operators.reasons.readAgain })),
      ],
    },
    passages: counts.passages,
    windows: { total, embedded, reused: total - embedded },
  };
}

/** Files that gave no article: those that were to be articles by name, all others by the number of each kind. */
export function leftAside(
  unread: CorpusListing['unread'],
  skipped: readonly SkippedFile[],
): Pick<BuildReport['articles'], 'skipped' | 'unread'> {
  const counts = new Map(Object.entries(unread));
  for (const { path, foreign } of skipped) {
    const ending = endingOf(path);
    if (foreign === true) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return {
    skipped: skipped.filter(({ foreign }) => foreign !== true),
    unread: Object.fromEntries([...counts].sort()),
  };
}

function listWarnings(warnings: Manifest['warnings']): BuildReport['articles']['warnings'] {
  return Object.entries(warnings).flatMap(([path, lines]) =>
    lines.map((warning) => ({ path, warning })),
  );
}
