/** A stretch of words, rows with `end` exclusive. */
export interface WordRun {
  readonly first: number;
  readonly end: number;
}

/** What makes a name of words in a row. */
export interface NameRules {
  /** Whether a word can begin or carry on a name. */
  readonly counts: (row: number) => boolean;
  /**
   * How many small words the name reaches across to go on at or after a row (`Bank of England`: 1); 0 where the word
   * belongs to the one before it as it stands, nothing where the name ends.
   */
  readonly bridge: (row: number) => number | undefined;
}

/** Finds names: runs of words that count, as long as they can be made. In order; in time linear in `length`. */
export function findNames(length: number, { counts, bridge }: NameRules): WordRun[] {
  const runs: WordRun[] = [];
  let row = 0;
  while (row < length) {
    if (!counts(row)) {
      row += 1;
      continue;
    }
    const first = row;
    row += 1;
    while (row < length) {
      const across = bridge(row);
      if (across === undefined || row + across >= length || !counts(row + across)) break;
      row += across + 1;
    }
    runs.push({ first, end: row });
  }
  return runs;
}
