import type { RowSet } from '../restricting/row-set.ts';

/** How many times as many rows as are wanted are gathered before the lesser ones are dropped. */
const GATHERED = 4;

/** What every score is above. */
const LEAST = -(2 ** 31);

/** Rows that are passed over together. */
const GROUP = 4;

/**
 * The rows with the greatest scores, in order of row; of equal scores the first. One pass: what is no better than the last
 * of the best so far is looked at once.
 * @param among - the rows to choose from; all unless given
 * @param next - the first group of four rows from a row on that has a greater score than the one given, if there is one
 */
export function takeBest(
  scores: Int32Array | Float32Array,
  count: number,
  among?: RowSet,
  next: (row: number, least: number) => number = (row) => row,
): number[] {
  let rows: number[] = [];
  if (count < 1) return rows;
  let least = LEAST;
  for (let row = 0; row < scores.length; row++) {
    if (row % GROUP === 0) row = next(row, least);
    if (row >= scores.length) break;
    if ((scores[row] as number) <= least || among?.has(row) === false) continue;
    rows.push(row);
    if (rows.length < GATHERED * count) continue;
    ({ rows, least } = bestOf(scores, rows, count));
  }
  return bestOf(scores, rows, count).rows;
}

/** The best of some rows, and the least score of these. */
function bestOf(
  scores: Int32Array | Float32Array,
  rows: number[],
  count: number,
): { rows: number[]; least: number } {
  if (rows.length <= count) return { rows, least: LEAST };
  // Numbers alone are sorted several times as fast as rows by a comparison; plain loops, for the same reason.
  const sorted = scores.slice(0, rows.length);
  for (let place = 0; place < rows.length; place++) sorted[place] = scores[rows[place] ?? 0] ?? 0;
  sorted.sort();
  const least = sorted[rows.length - count] ?? 0;
  let equal = 0;
  for (let place = rows.length - count; sorted[place] === least; place++) equal++;
  const best: number[] = [];
  for (const row of rows) {
    const score = scores[row] ?? 0;
    if (score > least || (score === least && equal-- > 0)) best.push(row);
  }
  return { rows: best, least };
}
