import type { CheckedStatement, StatementSource } from '../statement.ts';
import { checkPrepared, type SupportOptions, type SupportVerdict } from './check-support.ts';
import type { PassageGroup } from './passage-group.ts';

/** What was decided about a statement. */
export interface Decision extends Pick<CheckedStatement, 'sources' | 'verdict'> {
  /** It says something that the articles do not say, rather than something in other words. */
  readonly contradicted: boolean;
}

interface Checked {
  readonly group: PassageGroup;
  readonly verdict: SupportVerdict;
}

/** How much of a joint statement an article must carry to be cited for it, 0 to 1. */
const LEAST_PART = 0.25;

/** Keeps the cited articles that back a statement, or finds others that do, or says why none does. */
export function settleOne(
  text: string,
  cited: readonly PassageGroup[],
  groups: readonly PassageGroup[],
  options: SupportOptions,
): Decision {
  const check = (group: PassageGroup): Checked => ({
    group,
    verdict: checkPrepared(text, group.sources, options),
  });
  const checkedCited = [...new Set(cited)].map(check);
  const backing = checkedCited.filter(({ verdict }) => verdict.supported);
  if (backing.length > 0) return supportedBy(backing, 'supported', []);

  const joint = jointly(text, checkedCited, options);
  if (joint !== undefined) return joint;

  const others = groups.filter((group) => !cited.includes(group)).map(check);
  const best = bestOf(others.filter(({ verdict }) => verdict.supported));
  if (best !== undefined) {
    const reason = cited.length === 0 ? 'cited nothing' : 'the cited article does not say so';
    return supportedBy([best], 'recited', [
      reason,
      ...(bestOf(checkedCited)?.verdict.reasons ?? []),
    ]);
  }
  const nearest = bestOf([...checkedCited, ...others]);
  const { score = 0, reasons = ['no article was found'] } = nearest?.verdict ?? {};
  return {
    sources: [],
    verdict: { outcome: 'unsupported', score, reasons },
    contradicted: nearest?.verdict.contradicted ?? false,
  };
}

/** A statement that draws on several articles: none backs it alone, together they do. */
function jointly(
  text: string,
  cited: readonly Checked[],
  options: SupportOptions,
): Decision | undefined {
  if (cited.length < 2) return undefined;
  const sources = cited.flatMap(({ group }) => group.sources);
  const verdict = checkPrepared(text, sources, options);
  if (!verdict.supported) return undefined;
  const parts = cited.filter(({ verdict: own }) => own.content >= LEAST_PART);
  return {
    ...supportedBy(parts, 'supported', []),
    verdict: { outcome: 'supported', score: verdict.score, reasons: [] },
  };
}

function supportedBy(
  checked: readonly Checked[],
  outcome: 'supported' | 'recited',
  reasons: readonly string[],
): Decision {
  const score = Math.max(0, ...checked.map(({ verdict }) => verdict.score));
  const sources = checked.flatMap(({ group, verdict }): StatementSource[] => {
    const passage = group.passages[verdict.best?.passage ?? -1];
    if (passage === undefined || verdict.best === undefined) return [];
    return [{ passage, quoteStart: verdict.best.start, quoteEnd: verdict.best.end }];
  });
  return { sources, verdict: { outcome, score, reasons }, contradicted: false };
}

function bestOf(checked: readonly Checked[]): Checked | undefined {
  let best: Checked | undefined;
  for (const one of checked)
    if (best === undefined || one.verdict.score > best.verdict.score) best = one;
  return best;
}
