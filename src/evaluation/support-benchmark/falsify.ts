import type { Random } from '../random.ts';
import type { Fact } from './find-facts.ts';

/** The statement with one fact exchanged for another from `pool`; `undefined` where nothing fits. */
export function exchange(
  statement: string,
  fact: Fact,
  pool: readonly Fact[],
  random: Random,
): string | undefined {
  const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const own = new Set(words(fact.text));
  const others = pool.filter(
    (other) =>
      other.kind === fact.kind &&
      other.shape === fact.shape &&
      // A different value, and a name that has no word in common and does not stand in the statement already.
      (fact.kind === 'name'
        ? !words(other.text).some((word) => own.has(word)) && !statement.includes(other.text)
        : !statement.includes(other.text)),
  );
  const other = random.pick(others);
  if (other === undefined) return undefined;
  return splice(statement, fact.start, fact.text.length, other.text);
}

const AUXILIARY =
  /\b(?:is|are|was|were|has|have|had|can|could|will|would|should|must|does|did|do)\b(?! not\b|n['’]t)/;

/** The statement with a `not` taken out or put in after its first auxiliary verb; `undefined` where it has none. */
export function negate(statement: string): string | undefined {
  if (/\bnot (?!only\b)/.test(statement)) return statement.replace(/\bnot (?!only\b)/, '');
  const match = AUXILIARY.exec(statement);
  if (match === null) return undefined;
  return splice(statement, match.index + match[0].length, 0, ' not');
}

/**
 * The statement with two names in each other's place; `undefined` where no two names stand apart. Names that are
 * listed side by side are left alone, because swapping those changes nothing.
 */
export function swapNames(
  statement: string,
  facts: readonly Fact[],
  random: Random,
): string | undefined {
  const names = facts
    .filter((fact) => fact.kind === 'name')
    .sort((one, other) => one.start - other.start);
  const pairs = names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter((other) => standApart(statement, one, other))
      .map((other) => [one, other] as const),
  );
  const [one, other] = random.pick(pairs) ?? [];
  if (one === undefined || other === undefined) return undefined;
  const swapped = splice(statement, other.start, other.text.length, one.text);
  return splice(swapped, one.start, one.text.length, other.text);
}

function standApart(statement: string, one: Fact, other: Fact): boolean {
  if (one.text === other.text) return false;
  const between = statement.slice(one.start + one.text.length, other.start);
  const words = between.match(/\b\p{Ll}{4,}\b/gu) ?? [];
  return words.length > 0 && !/^\W*(?:and|or|&)\b/.test(between);
}

function splice(text: string, start: number, length: number, replacement: string): string {
  return text.slice(0, start) + replacement + text.slice(start + length);
}
