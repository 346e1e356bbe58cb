import type { Span } from './context.ts';
import type { Finding } from './finding.ts';
import { placeFact, type SourceFact } from './place-fact.ts';
import type { TextFacts } from './prepare-source.ts';

const ELSEWHERE = 0.4;
/** A fact whose surroundings are found in the source to this share (0 to 1) is in its place. */
const PLACED = 0.45;
/** By so much another fact must fit the surroundings better. */
const MARGIN = 0.35;
/** A statement of more numbers and dates is a list, where places say little; comparing them all would take long. */
const MOST_PLACED = 40;

/** The finding that a number or date stands where the sources have another one of its kind, if they do. */
export function misplaced(
  statement: TextFacts,
  what: string,
  fact: Span & { readonly text: string },
  sourceFacts: () => readonly SourceFact[],
): Finding[] {
  if (statement.numbers.length + statement.dates.length > MOST_PLACED) return [];
  const all = sourceFacts();
  if (!all.some((found) => found.same)) return [];
  const { own, rival, rivalText } = placeFact(statement.words, fact, all, PLACED);
  if (own >= PLACED || rival - own <= MARGIN) return [];
  const reason = `${what} ${fact.text} occurs, but ${rivalText} stands in its place`;
  return [{ kind: 'contradicted', reason, factor: ELSEWHERE }];
}
