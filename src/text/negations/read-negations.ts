import type { Word } from '../words/read-words.ts';

const NOT = /^(?:not|never|cannot|neither|nor|without|nobody|nothing|none|hardly|barely|scarcely)$/;
const CONTRACTION = /n't$/;
/** Words that turn what follows into its opposite: `failed to agree`, `refused to sign`. */
const REVERSING =
  /^(?:fail|fails|failed|failing|refuse|refuses|refused|refusing|unable|lack|lacks|lacked|lacking|decline|declined|declines|deny|denies|denied|prevent|prevents|prevented)$/;
/** Words that begin another clause: a negation does not reach beyond. */
const CLAUSE =
  /^(?:but|because|since|although|though|while|when|if|unless|until|as|and|or|who|which)$/;
/** How many words a negation reaches ahead. */
const REACH = 4;

/** For each word of a text whether a negation reaches it, and where the negations stand. */
export interface Negations {
  readonly cues: readonly number[];
  /** Row numbers of the negated content words. */
  readonly negated: ReadonlySet<number>;
  /** Those of them that come first after their negation. */
  readonly nearest: ReadonlySet<number>;
}

/** Reads negations: a cue reaches the next content words of its clause. */
export function readNegations(text: string, words: readonly Word[]): Negations {
  const cues: number[] = [];
  const negated = new Set<number>();
  const nearest = new Set<number>();
  for (const [index, word] of words.entries()) {
    if (!isCue(words, index)) continue;
    cues.push(index);
    let reached = 0;
    for (let ahead = index + 1; ahead <= index + REACH + 2 && reached < 2; ahead++) {
      const next = words[ahead];
      const previous = words[ahead - 1];
      if (next === undefined || previous === undefined || next.sentence !== word.sentence) break;
      if (/[,;:()]/.test(text.slice(previous.end, next.start)) || CLAUSE.test(next.folded)) break;
      if (!next.content) continue;
      if (reached === 0) nearest.add(ahead);
      negated.add(ahead);
      reached += 1;
    }
  }
  return { cues, negated, nearest };
}

function isCue(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const { folded } = word;
  const next = words[at + 1]?.folded;
  if (folded === 'not') return next !== 'only' && next !== 'just' && next !== 'least';
  if (folded === 'no') return next !== 'longer' ? !/^\d/.test(next ?? '') : true;
  return NOT.test(folded) || CONTRACTION.test(folded) || REVERSING.test(folded);
}
