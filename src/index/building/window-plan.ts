import type { Generation } from '../generation/generation.ts';
import type { Stretch } from './plan-stretches.ts';

/** Where the vector of every window of the new generation comes from, by new window row. */
export interface WindowPlan {
  readonly ids: readonly string[];
  /** The old generation's row with the same vector, or -1. */
  readonly oldRows: Int32Array;
}

/**
 * Lists the windows of the articles in order, and finds each in the old generation by its id.
 * @param from - the generation whose vectors may be taken over, and that has the articles that are kept
 */
export function planWindows(
  stretches: readonly Stretch[],
  from: Generation | undefined,
): WindowPlan {
  const oldIds = from?.parts.store.windowIds() ?? [];
  const rowOf = new Map(oldIds.map((id, row) => [id, row]));
  const ids: string[] = [];
  const oldRows: number[] = [];
  for (const stretch of stretches) {
    if ('parsed' in stretch) {
      for (const id of stretch.parsed.windowIds) {
        ids.push(id);
        oldRows.push(rowOf.get(id) ?? -1);
      }
    } else {
      const { start, end } = stretch.kept.windows;
      for (let row = start; row < end; row++) {
        ids.push(oldIds[row] ?? '');
        oldRows.push(row);
      }
    }
  }
  return { ids, oldRows: Int32Array.from(oldRows) };
}
