import { areaUnderCurve } from '../area-under-curve.ts';
import type { SettledAnswer } from './settle-written-answer.ts';

/** How the check did on the answers of one judgement. */
export interface JudgementResult {
  readonly answers: number;
  /** Share (0 to 1) of the answers of which nothing was left out and nothing marked. */
  readonly intact: number;
  readonly statements: number;
  /** Shares of their statements. */
  readonly leftOut: number;
  readonly unconfirmed: number;
}

/** How the check did on a file of judged answers. */
export interface WrittenAnswersReport {
  /** Every vote is 4. */
  readonly faithful: JudgementResult;
  /** The median vote is 2 or less. */
  readonly unfaithful: JudgementResult;
  /** All others. */
  readonly between: JudgementResult;
  /** How likely it is that more of a faithful answer stands than of an unfaithful one; ties count half. */
  readonly areaUnderCurve: number;
}

/** Sums up by people's judgement. */
export function measureWrittenAnswers(settled: readonly SettledAnswer[]): WrittenAnswersReport {
  const faithful = settled.filter(({ answer }) => answer.faithfulness.every((vote) => vote === 4));
  const unfaithful = settled.filter(({ answer }) => median(answer.faithfulness) <= 2);
  const between = settled.filter((one) => !faithful.includes(one) && !unfaithful.includes(one));
  return {
    faithful: resultOf(faithful),
    unfaithful: resultOf(unfaithful),
    between: resultOf(between),
    areaUnderCurve: areaUnderCurve(faithful.map(standing), unfaithful.map(standing)),
  };
}

/** Share (0 to 1) of an answer's claims that stand; 1 where it claims nothing. */
function standing({ claims, leftOut, unconfirmed }: SettledAnswer): number {
  return claims === 0 ? 1 : 1 - (leftOut.length + unconfirmed.length) / claims;
}

function resultOf(settled: readonly SettledAnswer[]): JudgementResult {
  const statements = sum(settled.map(({ claims }) => claims));
  return {
    answers: settled.length,
    intact: share(settled.filter((one) => standing(one) === 1).length, settled.length),
    statements,
    leftOut: share(sum(settled.map(({ leftOut }) => leftOut.length)), statements),
    unconfirmed: share(sum(settled.map(({ unconfirmed }) => unconfirmed.length)), statements),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
