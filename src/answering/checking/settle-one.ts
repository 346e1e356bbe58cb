import type { CheckedStatement, StatementSource } from '../statement.ts';
import type { SupportVerdict } from './check-support.ts';
import type { Checker } from './checker.ts';
import type { Finding } from './finding.ts';
import type { Given } from './given.ts';
import type { PassageGroup } from './passage-group.ts';

/** What was decided about a statement. */
export interface Decision extends Pick<CheckedStatement, 'sources' | 'verdict'> {
  /** What speaks against one that nothing backs. */
  readonly findings: readonly Finding[];
  /** For one that nothing backs: the article that comes nearest. */
  readonly nearest?: Checked;
}

/** What one article says about a statement. */
export interface Checked {
  readonly group: PassageGroup;
  readonly verdict: SupportVerdict;
}

/** How much of a joint statement an article must carry to be cited for it, 0 to 1. */
const LEAST_PART = 0.25;

/** Keeps the cited articles that back a statement, or finds others that do, or says why none does. */
export async function settleOne(
  text: string,
  cited: readonly PassageGroup[],
  groups: readonly PassageGroup[],
  checker: Checker,
  given?: Given,
): Promise<Decision> {
  const check = async (group: PassageGroup): Promise<Checked> => ({
    group,
    verdict: await checker.check(text, group.sources, given),
  });
  const checkedCited = await Promise.all([...new Set(cited)].map(check));
  const backing = checkedCited.filter(({ verdict }) => verdict.supported);
  if (backing.length > 0) return supportedBy(backing, 'supported', []);

  const joint = await jointly(text, checkedCited, checker, given);
  if (joint !== undefined) return joint;

  const others = await Promise.all(groups.filter((group) => !cited.includes(group)).map(check));
  const best = bestOf(others.filter(({ verdict }) => verdict.supported));
  if (best !== undefined) {
    const reason = cited.length === 0 ? 'cited nothing' : 'the cited article does not say so';
    return supportedBy([best], 'recited', [reason, ...reasonsOf(bestOf(checkedCited))]);
  }
  const nearest = bestOf([...checkedCited, ...others]);
  const reasons = nearest === undefined ? ['no article was found'] : reasonsOf(nearest);
  return {
    sources: [],
    verdict: { outcome: 'unsupported', score: nearest?.verdict.score ?? 0, reasons },
    findings: nearest?.verdict.findings ?? [],
    ...(nearest === undefined ? {} : { nearest }),
  };
}

function reasonsOf(checked: Checked | undefined): readonly string[] {
  return checked?.verdict.findings.map(({ reason }) => reason) ?? [];
}

/** A statement that draws on several articles: none backs it alone, together they do. */
async function jointly(
  text: string,
  cited: readonly Checked[],
  checker: Checker,
  given: Given | undefined,
): Promise<Decision | undefined> {
  if (cited.length < 2) return undefined;
  const sources = cited.flatMap(({ group }) => group.sources);
  const verdict = await checker.check(text, sources, given);
  if (!verdict.supported) return undefined;
  const parts = cited.filter(({ verdict: own }) => own.content >= LEAST_PART);
  return {
    ...supportedBy(parts, 'supported', []),
    verdict: { outcome: 'supported', score: verdict.score, reasons: [] },
  };
}

/** The decision that articles back a statement. */
export function supportedBy(
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
  return { sources, verdict: { outcome, score, reasons }, findings: [] };
}

function bestOf(checked: readonly Checked[]): Checked | undefined {
  let best: Checked | undefined;
  for (const one of checked)
    if (best === undefined || one.verdict.score > best.verdict.score) best = one;
  return best;
}
