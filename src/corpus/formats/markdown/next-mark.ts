/** What a parse remembers, in the parser's environment. */
interface Remembered {
  readonly source: string;
  readonly from: number;
  readonly found: number;
}

/**
 * Offset of the next `mark` at or after `from`; -1 where there is none. What was found is remembered in `memory`
 * (a parse's environment), so that asking at every place of a text takes one walk through it and not its square.
 */
export function nextMark(
  memory: Record<string | symbol, unknown>,
  source: string,
  mark: string,
  from: number,
): number {
  const known = memory[MARKS] instanceof Map ? memory[MARKS] : new Map<string, Remembered>();
  memory[MARKS] = known;
  const last: Remembered | undefined = known.get(mark);
  if (last?.source === source && last.from <= from && (last.found < 0 || from <= last.found))
    return last.found;
  const found = source.indexOf(mark, from);
  known.set(mark, { source, from, found });
  return found;
}

const MARKS = Symbol('marks');
