import {
  checkPrepared,
  type SupportSource,
  type SupportVerdict,
} from '../../answering/checking/check-support.ts';
import { type PreparedSource, prepareSource } from '../../answering/checking/prepare-source.ts';
import { areaUnderCurve } from '../area-under-curve.ts';
import { groupBy } from './group-by.ts';
import type { SupportCase } from './support-case.ts';

/** A case and what the check said. */
export interface CheckedCase extends SupportCase {
  readonly verdict: SupportVerdict;
}

/** How the check did on one kind of statement. */
export interface KindResult {
  readonly kind: string;
  readonly supported: boolean;
  readonly cases: number;
  /** Share judged rightly: true statements believed, false ones caught. */
  readonly right: number;
  /** For a kind of false statement: how likely it is that a true one written by a person scores higher. */
  readonly auc?: number;
  /** For a kind of false statement: share of true ones among those believed, were there as many true as false. */
  readonly precision?: number;
}

/** Runs the check over all cases; a passage is taken apart once. */
export function checkCases(cases: readonly SupportCase[]): CheckedCase[] {
  const prepared = new Map<SupportSource, PreparedSource>();
  return cases.map((one) => {
    const source = prepared.get(one.source) ?? prepareSource(one.source);
    prepared.set(one.source, source);
    return { ...one, verdict: checkPrepared(one.statement, [source]) };
  });
}

/** Sums up by kind. */
export function resultsByKind(checked: readonly CheckedCase[]): KindResult[] {
  const truths = checked.filter((one) => one.supported);
  const written = truths.filter((one) => one.kind === 'written by a person');
  const honest = written.length > 0 ? written : truths;
  const recall = share(honest, (one) => one.verdict.supported);
  const scores = honest.map((one) => one.verdict.score);
  return [...groupBy(checked, (one) => one.kind)].map(([kind, cases]) => {
    const supported = cases[0]?.supported ?? true;
    const right = share(cases, (one) => one.verdict.supported === supported);
    const base = { kind, supported, cases: cases.length, right };
    if (supported) return base;
    const auc = areaUnderCurve(
      scores,
      cases.map((one) => one.verdict.score),
    );
    return {
      ...base,
      auc,
      precision: recall + 1 - right === 0 ? 0 : recall / (recall + 1 - right),
    };
  });
}

function share<Value>(values: readonly Value[], holds: (value: Value) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length;
}
