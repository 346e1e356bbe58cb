import { readText } from '../../text/read-text.ts';
import type { Statement } from '../statement.ts';
import { FACT_CHECKS } from './checks.ts';
import { isKnown } from './content-overlap.ts';
import type { PreparedSource } from './prepare-source.ts';

/** Words that talk about the answer itself. */
const FURNITURE = new Set(
  'answer article brief briefly conclus detail document exampl follow inform instanc key list main note overal overview passag point reason short shortli sourc state step sum summari summary text yes'.split(
    ' ',
  ),
);

/** A lead-in or heading of more content words says something. */
const LONGEST_LEAD = 4;
const LONGEST_HEADING = 8;

const SILENCE =
  /\b(?:articles?|sources?|passages?|documents?|texts?|corpus)\b[^.]*\b(?:do|does|did|is|are) ?n[o'’]t\b|\bnot (?:mentioned|stated|given|specified|named)\b[^.]*\b(?:articles?|sources?|passages?|documents?|texts?)\b/i;
const TURN = /\b(?:but|however|although|though|except|instead|while|still|yet)\b|[;:]/i;

/**
 * Whether a statement claims nothing that a source could back: a heading, a lead-in (`In short:`), or the remark that
 * the articles do not say something. Each of its numbers, dates and names must occur in the sources all the same, and
 * a lead-in may use no other content words than theirs, so that no claim can hide in one.
 */
export function claimsNothing(statement: Statement, sources: readonly PreparedSource[]): boolean {
  const text = statement.text.replace(/[*_#`]/g, '');
  const facts = readText(text, {
    isCommon: (word) => FURNITURE.has(word.term),
    isDoubtful: () => true,
  });
  const content = facts.words.filter((word) => word.content && !FURNITURE.has(word.term));
  const unfounded = FACT_CHECKS.some((check) => check({ facts }, sources).length > 0);
  if (SILENCE.test(text)) return !unfounded && !TURN.test(text);
  if (content.length === 0) return facts.numbers.length === 0 && facts.dates.length === 0;
  const limit = statement.kind === 'heading' ? LONGEST_HEADING : LONGEST_LEAD;
  const leads = statement.kind === 'heading' || /:$/.test(text.trim());
  if (!leads || content.length > limit || unfounded) return false;
  return content.every((word) => sources.some((source) => isKnown(word.term, source)));
}
