import { CHECKS } from './checks.ts';
import type { Finding } from './finding.ts';
import { type Given, NOTHING_GIVEN } from './given.ts';
import { type PreparedSource, prepareSource, type SupportSource } from './prepare-source.ts';
import { BACKED, readClaim } from './read-claim.ts';
import { standsWordForWord } from './word-for-word.ts';

export type { SupportSource } from './prepare-source.ts';

/** Whether passages back a statement. */
export interface SupportVerdict {
  readonly supported: boolean;
  /** 0 to 1; supported from {@link BACKED}. */
  readonly score: number;
  /** What speaks against it; empty where nothing does. */
  readonly findings: readonly Finding[];
  /** Share (0 to 1) of its content words that were found. */
  readonly content: number;
  /** The sentence that backs it best, if any does: row number of the passage and offsets into its text. */
  readonly best?: { readonly passage: number; readonly start: number; readonly end: number };
}

/**
 * Compares a statement with the passages it cites. Its numbers, dates and names must occur there, in the part they
 * play in the statement where that can be seen; negations must agree; and enough of its content words must be found
 * in up to three sentences of one passage; or it stands there word for word. Pure, and linear in the length of the texts but for the few facts compared
 * with each other.
 */
export function checkSupport(
  statement: string,
  passages: readonly SupportSource[],
): SupportVerdict {
  return checkPrepared(statement, passages.map(prepareSource));
}

/** As {@link checkSupport}, with passages that were taken apart before. */
export function checkPrepared(
  statement: string,
  sources: readonly PreparedSource[],
  given: Given = NOTHING_GIVEN,
): SupportVerdict {
  if (sources.length === 0) return nothingBehind('cites no source');
  const verdict = compare(statement, sources, given);
  // Rules read words singly and may misjudge what the source itself says, above all its titles.
  return verdict.supported || !standsWordForWord(statement, sources)
    ? verdict
    : { ...verdict, supported: true, score: 1, findings: [], content: 1 };
}

function compare(
  statement: string,
  sources: readonly PreparedSource[],
  given: Given,
): SupportVerdict {
  const claim = readClaim(statement, sources, given);
  if (claim === undefined) return nothingBehind('has no words to compare');
  const findings = CHECKS.flatMap((check) => check(claim, sources));
  // What is too little is a finding, with a factor of its own.
  const start = Math.max(BACKED, claim.likeness);
  const score = findings.reduce((left, { factor }) => left * factor, start);
  const { row, source, nearest } = claim.best;
  const sentence = source.sentences[nearest ?? -1];
  return {
    supported: score >= BACKED,
    score,
    findings,
    content: claim.found / claim.total,
    ...(sentence === undefined
      ? {}
      : { best: { passage: row, start: sentence.start, end: sentence.end } }),
  };
}

function nothingBehind(reason: string): SupportVerdict {
  const finding: Finding = { kind: 'not-found', reason, factor: 0 };
  return { supported: false, score: 0, findings: [finding], content: 0 };
}
