import { readText } from '../../text/read-text.ts';
import type { Statement } from '../statement.ts';
import { FACT_CHECKS } from './checks.ts';
import { isKnown } from './content-overlap.ts';
import { type Given, NOTHING_GIVEN } from './given.ts';
import { isLight } from './light-words.ts';
import type { PreparedSource } from './prepare-source.ts';

/** Words that talk about the answer itself. */
const FURNITURE = new Set(
  'answer article accurat answer brief briefly conclus correct no true detail document exampl follow inform instanc key list main note overal overview passag point reason short shortli some few sever sourc state step sum summari summary text yes'.split(
    ' ',
  ),
);

/** A lead-in or heading of more content words says something. */
const LONGEST_LEAD = 4;
const LONGEST_HEADING = 8;

const SILENCE =
  /^(?:(?:however|unfortunately|sorry|but),? )?(?:I|we) (?:do not|don['’]t|did not|could not|couldn['’]t|cannot|can['’]t) (?:have|find|know|see|provide|answer)\b|\b(?:there is|there['’]s|contains?|provides?) no (?:specific |direct |explicit |further |clear )?(?:information|mention|answer|details?)\b|\b(?:articles?|sources?|passages?|documents?|texts?|corpus)\b[^.]*\b(?:do|does|did|is|are) ?n[o'’]t\b|\bnot (?:mentioned|stated|given|specified|named)\b[^.]*\b(?:articles?|sources?|passages?|documents?|texts?)\b/i;
const TURN = /\b(?:but|however|although|though|except|instead|while|still|yet)\b|[;:]/i;

/**
 * Whether a statement claims nothing that a source could back: a heading, a lead-in (`In short:`), or the remark that
 * the articles do not say something. Each of its numbers, dates and names must occur in the sources all the same, and
 * a lead-in may use no other content words than theirs, so that no claim can hide in one.
 */
export function claimsNothing(
  statement: Statement,
  sources: readonly PreparedSource[],
  given: Given = NOTHING_GIVEN,
): boolean {
  const text = statement.text.replace(/[*_#`]/g, '');
  const facts = readText(text, {
    isCommon: (word) => FURNITURE.has(word.term),
    isDoubtful: () => true,
  });
  const content = facts.words.filter((word) => word.content && !FURNITURE.has(word.term));
  const unfounded = FACT_CHECKS.some((check) => check({ facts, given }, sources).length > 0);
  if (SILENCE.test(text)) return !unfounded && !TURN.test(text);
  if (content.length === 0) return facts.numbers.length === 0 && facts.dates.length === 0;
  const limit = statement.kind === 'heading' ? LONGEST_HEADING : LONGEST_LEAD;
  const leads = statement.kind === 'heading' || /:$/.test(text.trim());
  if (!leads || content.length > limit || unfounded) return false;
  const told = content.filter(
    ({ term }) =>
      isLight(term) || given.words.has(term) || sources.some((source) => isKnown(term, source)),
  );
  // Of a few common words one may be the writer's own: `Renting Disadvantages:`.
  return told.length >= Math.min(content.length, Math.max(1, content.length - 1));
}
