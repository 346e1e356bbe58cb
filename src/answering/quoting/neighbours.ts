import type { QuotableSentence } from './quotable-sentence.ts';

/** The candidates of one passage, in reading order. */
type Group = readonly { readonly candidate: QuotableSentence }[];

/** A list that is no longer than this is shown whole: one item after `The aims are:` would mislead. */
const WHOLE_LIST_ITEMS = 8;
const WHOLE_LIST_CHARACTERS = 600;

/**
 * A candidate with those of its passage that it needs: the sentences before it that it points back to, the words
 * that it announces, the sentence that introduces its list, the one that says whose words it quotes.
 *
 * @param most how many sentences there is room for; a list counts as one
 * @returns positions in the group
 */
export function withNeighbours(group: Group, position: number, most: number): number[] {
  const list = listOf(group, position);
  const own =
    list === undefined ? announced(group, position) : listPositions(group, position, list);
  const before: number[] = [];
  const room = most - (list === undefined ? own.length : 1);
  let first = list ?? position;
  while (before.length < room) {
    const needed = neededBefore(group, first);
    if (needed === undefined) break;
    before.unshift(needed);
    first = needed;
  }
  return [...before, ...own];
}

/** The position of the sentence that introduces the list which a candidate belongs to or introduces. */
export function listOf(group: Group, position: number): number | undefined {
  const leadIn = group[position]?.candidate.leadIn;
  if (leadIn !== undefined) return leadIn;
  return group[position + 1]?.candidate.leadIn === position ? position : undefined;
}

function neededBefore(group: Group, position: number): number | undefined {
  const candidate = group[position]?.candidate;
  if (candidate?.saidIn !== undefined) return candidate.saidIn;
  return candidate?.needsPrevious && position > 0 ? position - 1 : undefined;
}

function announced(group: Group, position: number): number[] {
  const next = position + 1;
  const follows = group[position]?.candidate.needsNext && next < group.length;
  return follows ? [position, next] : [position];
}

function listPositions(group: Group, position: number, leadIn: number): number[] {
  const items = group.flatMap(({ candidate }, index) =>
    candidate.leadIn === leadIn ? [index] : [],
  );
  const length = items.reduce((sum, index) => sum + (group[index]?.candidate.text.length ?? 0), 0);
  if (items.length <= WHOLE_LIST_ITEMS && length <= WHOLE_LIST_CHARACTERS)
    return [leadIn, ...items];
  return position === leadIn ? [leadIn, ...items.slice(0, WHOLE_LIST_ITEMS)] : [leadIn, position];
}
