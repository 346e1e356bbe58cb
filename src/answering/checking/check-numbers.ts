import type { DateMention } from '../../text/dates/read-dates.ts';
import type { NumberMention } from '../../text/numbers/read-numbers.ts';
import { absent, type Finding } from './finding.ts';
import { givesNumber } from './given.ts';
import { sameNumber } from './match-number.ts';
import { misplaced } from './misplaced.ts';
import type { SourceFact } from './place-fact.ts';
import type { PreparedSource, TextFacts } from './prepare-source.ts';
import type { Claim } from './read-claim.ts';

/** Before a rank that counts something; `when it first came out` counts nothing. */
const BEFORE_RANK = /^(?:the|a|his|her|its|their|our|my|your|this|that)$|['’]s?$/i;

/** Whether the sources have the numbers of a claim, and have them in the same part. */
export function checkNumbers(
  claim: Pick<Claim, 'facts' | 'given'>,
  sources: readonly PreparedSource[],
): Finding[] {
  return claim.facts.numbers.flatMap((number) => checkNumber(claim, number, sources));
}

function checkNumber(
  { facts: statement, given }: Pick<Claim, 'facts' | 'given'>,
  number: NumberMention,
  sources: readonly PreparedSource[],
): Finding[] {
  const what = number.kind === 'ordinal' ? 'rank' : 'number';
  const states = (source: PreparedSource): boolean =>
    source.numbers.some((found) => sameNumber(number, found)) ||
    source.dates.some((found) => sameYear(number, found));
  if (sources.some(states)) {
    return misplaced(statement, what, number, () =>
      sources.flatMap((source) => beside(statement, number, placesToCompare(number, source))),
    );
  }
  const before = statement.words[number.first - 1]?.surface ?? '';
  const adverb = number.text === 'first' && !BEFORE_RANK.test(before);
  const around = sources.some((source) => standsAround(source, number));
  if (adverb || around || givesNumber(given, number) || counts(statement, number)) return [];
  return [absent(`${what} ${number.text} does not occur`)];
}

/** Whether a number only counts the writer's own steps: `Step 2: Restart.`, `(3) Restart.` */
function counts({ text, words }: TextFacts, { first, end, kind }: NumberMention): boolean {
  if (kind !== 'plain' || first > 1 || end - first > 1) return false;
  const behind = text.slice(words[end - 1]?.end, words[end]?.start);
  if (!/^\s*(?:[:.)–—]|-\s)/.test(behind)) return false;
  return first === 0 || STEPS.test(words[0]?.folded ?? '');
}

const STEPS =
  /^(?:step|option|method|phase|part|reason|tip|example|way|stage|case|scenario|item|point|rule|question)$/;

/** The source's numbers that are the stated one or could stand in its place. */
function placesToCompare(number: NumberMention, source: PreparedSource): SourceFact[] {
  const facts: SourceFact[] = [];
  for (const found of source.numbers) {
    const same = sameNumber(number, found);
    if (same || rivals(number, found)) facts.push({ place: found, text: found.text, same, source });
  }
  for (const found of source.dates) {
    const same = sameYear(number, found);
    if (same || isYear(number)) facts.push({ place: found, text: found.text, same, source });
  }
  return facts;
}

/** So many words apart, two numbers may belong to one thing: `720 9th Street, Sacramento, CA 95814`. */
const ONE_THING = 8;

/**
 * Without the rivals that stand beside the number in the statement as they do in the source, on the same side: they
 * are in their own place.
 */
function beside(
  statement: TextFacts,
  number: NumberMention,
  facts: readonly SourceFact[],
): readonly SourceFact[] {
  const own = facts.filter(({ same }) => same);
  return facts.filter(({ same, text, place }) => {
    if (same) return true;
    const side = own
      .map((one) => place.first - one.place.first)
      .find((distance) => Math.abs(distance) <= ONE_THING);
    return !statement.numbers.some((other) => {
      const distance = other.first - number.first;
      const near = other.text === text && Math.abs(distance) <= ONE_THING;
      return near && side !== undefined && Math.sign(distance) === Math.sign(side);
    });
  });
}

/** Years rival years, shares rival shares; a number of another kind can stand beside. */
function rivals(number: NumberMention, found: NumberMention): boolean {
  return found.kind === number.kind && isYear(found) === isYear(number);
}

function isYear({ value }: NumberMention): boolean {
  return value >= 1000 && value < 2100 && Number.isInteger(value);
}

function sameYear(number: NumberMention, date: DateMention): boolean {
  return number.kind === 'plain' && date.year === number.value;
}

/** Title, headings and date of the article count as well. */
function standsAround(source: PreparedSource, number: NumberMention): boolean {
  return (
    source.surroundings.numbers.some((found) => sameNumber(number, found)) ||
    source.surroundings.dates.some((found) => found.year === number.value) ||
    source.surroundingWords.has(String(number.value))
  );
}
