/** Citations under the numbers that a reader sees. */
export interface RenumberedCitations<Source> {
  /** For each statement, in order: the new numbers it cites, ascending, without repeats. */
  readonly numbers: readonly (readonly number[])[];
  /** The cited sources: number `n` stands for element `n - 1`. */
  readonly sources: readonly Source[];
}

/**
 * Numbers sources by first use: drops numbers that stand for nothing, merges repeats and numbers that stand for the
 * same source, and numbers what is left from 1 in the order in which the statements use it.
 *
 * @param cited for each statement, in order, the numbers as written
 * @param known what the written numbers stand for
 */
export function renumber<Source>(
  cited: readonly (readonly number[])[],
  known: ReadonlyMap<number, Source>,
): RenumberedCitations<Source> {
  const newNumbers = new Map<Source, number>();
  const numbers = cited.map((written) => {
    const own = new Set<number>();
    for (const number of written) {
      const source = known.get(number);
      if (source === undefined) continue;
      const already = newNumbers.get(source) ?? newNumbers.size + 1;
      newNumbers.set(source, already);
      own.add(already);
    }
    return [...own].sort((one, other) => one - other);
  });
  return { numbers, sources: [...newNumbers.keys()] };
}
