import type { Word } from '../words/read-words.ts';

const NOT = /^(?:not|never|cannot|neither|nor|without|nobody|nothing|none|hardly|barely|scarcely)$/;
const CONTRACTION = /n't$/;
/** Words that turn what follows into its opposite: `failed to agree`, `refused to sign`. */
const REVERSING =
  /^(?:fail|fails|failed|failing|refuse|refuses|refused|refusing|unable|lack|lacks|lacked|lacking|decline|declined|declines|deny|denies|denied|prevent|prevents|prevented)$/;
/** Words that begin another clause: a negation does not reach beyond. */
const CLAUSE =
  /^(?:but|because|since|although|though|while|when|if|unless|until|as|and|or|who|which)$/;
/** Negated, these affirm what follows: `do not hesitate to ask`, `not only`. */
const AFFIRMED = /^(?:hesitate|forget|worry|mind|only|just|least|necessarily)$/;
/** A condition or an open question denies nothing: `if you cannot pay`, `whether or not`. */
const CONDITION = /^(?:if|unless|whether)$/;
/** How many words a negation reaches ahead. */
const REACH = 4;

/** For each word of a text whether a negation reaches it, and where the negations stand. */
export interface Negations {
  readonly cues: readonly number[];
  /** Row numbers of the negated content words. */
  readonly negated: ReadonlySet<number>;
  /** Those of them that come first after their negation. */
  readonly nearest: ReadonlySet<number>;
  /** The words that each cue reaches, in the order of the cues. */
  readonly reached: readonly (readonly number[])[];
}

/** Reads negations: a cue reaches the next content words of its clause. */
export function readNegations(text: string, words: readonly Word[]): Negations {
  const cues: number[] = [];
  const negated = new Set<number>();
  const nearest = new Set<number>();
  const reachedBy: number[][] = [];
  for (const [index, word] of words.entries()) {
    if (!isCue(words, index) || isConditional(text, words, index)) continue;
    cues.push(index);
    const reached: number[] = [];
    for (let ahead = index + 1; ahead <= index + REACH + 2 && reached.length < 2; ahead++) {
      const next = words[ahead];
      const previous = words[ahead - 1];
      if (next === undefined || previous === undefined || next.sentence !== word.sentence) break;
      if (/[,;:()]/.test(text.slice(previous.end, next.start)) || CLAUSE.test(next.folded)) break;
      if (!next.content) continue;
      if (reached.length === 0) nearest.add(ahead);
      negated.add(ahead);
      reached.push(ahead);
    }
    reachedBy.push(reached);
  }
  return { cues, negated, nearest, reached: reachedBy };
}

/** Whether the clause that a negation stands in began with `if`, `unless` or `whether`. */
function isConditional(text: string, words: readonly Word[], at: number): boolean {
  for (let row = at; row >= 0 && words[row]?.sentence === words[at]?.sentence; row--) {
    if (CONDITION.test(words[row]?.folded ?? '')) return true;
    if (/[,;:()]/.test(text.slice(words[row - 1]?.end ?? 0, words[row]?.start))) return false;
  }
  return false;
}

function isCue(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const { folded } = word;
  const next = words[at + 1]?.folded;
  if (AFFIRMED.test(next ?? '') && (folded === 'not' || CONTRACTION.test(folded))) return false;
  if (folded === 'not') return true;
  // `No. 10`, `no more than two`.
  if (folded === 'no') return !/^\d/.test(next ?? '') && words[at + 2]?.folded !== 'than';
  return NOT.test(folded) || CONTRACTION.test(folded) || REVERSING.test(folded);
}
