import type { Candidate } from './candidate.ts';

/** The candidates of one passage, in reading order. */
type Group = readonly { readonly candidate: Candidate }[];

/** A list that is no longer than this is shown whole: one item after `The aims are:` would mislead. */
const WHOLE_LIST_ITEMS = 8;
const WHOLE_LIST_CHARACTERS = 600;

/**
 * A candidate with those of its passage that it needs: the sentences before it that it points back to, the words
 * that it announces, the sentence that introduces its list.
 *
 * @param group the candidates of one passage, in reading order
 * @param most how many sentences there is room for
 * @returns positions in the group
 */
export function withNeighbours(group: Group, position: number, most: number): number[] {
  const list = listOf(group, position);
  if (list !== undefined) return listPositions(group, position, list);
  const positions = [position];
  let first = position;
  while (positions.length < most && group[first]?.candidate.standing === 'needs-previous') {
    first -= 1;
    positions.push(first);
  }
  const next = position + 1;
  if (group[position]?.candidate.standing === 'needs-next' && next < group.length)
    positions.push(next);
  return positions.filter((one) => one >= 0);
}

/** The position of the sentence that introduces the list which a candidate belongs to or introduces. */
export function listOf(group: Group, position: number): number | undefined {
  const leadIn = group[position]?.candidate.leadIn;
  if (leadIn !== undefined) return leadIn;
  return group[position + 1]?.candidate.leadIn === position ? position : undefined;
}

function listPositions(group: Group, position: number, leadIn: number): number[] {
  const items = group.flatMap(({ candidate }, index) =>
    candidate.leadIn === leadIn ? [index] : [],
  );
  const length = items.reduce((sum, index) => sum + (group[index]?.candidate.text.length ?? 0), 0);
  const whole = items.length <= WHOLE_LIST_ITEMS && length <= WHOLE_LIST_CHARACTERS;
  if (whole) return [leadIn, ...items];
  return position === leadIn ? [leadIn, ...items.slice(0, WHOLE_LIST_ITEMS)] : [leadIn, position];
}
