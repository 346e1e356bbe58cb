import { setImmediate } from 'node:timers/promises';
import type { WindowCodes } from './window-codes.ts';
import type { WindowVectors } from './window-vectors.ts';

/** Windows whose codes are made before others get their turn. */
const PORTION = 256;

/**
 * Makes the codes of all windows.
 * @param old - codes of the same space, and for each window its row there, or -1
 */
export async function fillCodes(
  codes: WindowCodes,
  vectors: WindowVectors,
  old?: { from: WindowCodes; rows: ArrayLike<number> },
): Promise<void> {
  for (let row = 0; row < vectors.count; row++) {
    const oldRow = old?.rows[row] ?? -1;
    if (old !== undefined && oldRow >= 0) codes.copy(row, old.from, oldRow);
    else codes.set(row, vectors.get(row));
    if (row % PORTION === 0) await setImmediate();
  }
}
