import type { RowSet } from '../restricting/row-set.ts';

/** How many times as many rows as are wanted are gathered before they are sorted. */
const GATHERED = 4;

/**
 * The rows with the greatest scores, best first; ties by row. One pass: what is no better than the last of the best so
 * far is looked at once.
 * @param among - the rows to choose from; all unless given
 */
export function takeBest(
  scores: Int32Array | Float32Array,
  count: number,
  among?: RowSet,
): number[] {
  const scoreOf = (row: number) => scores[row] ?? 0;
  const keepBest = (rows: number[]) => {
    rows.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
    if (rows.length > count) rows.length = count;
  };
  const rows: number[] = [];
  if (count < 1) return rows;
  let least = -Infinity;
  for (let row = 0; row < scores.length; row++) {
    if ((scores[row] as number) <= least || among?.has(row) === false) continue;
    rows.push(row);
    if (rows.length < GATHERED * count) continue;
    keepBest(rows);
    least = scoreOf(rows[count - 1] ?? 0);
  }
  keepBest(rows);
  return rows;
}
