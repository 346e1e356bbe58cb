/** Columns before the first sign of a line. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Lines without the indentation that all of them have. */
export function dedent(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const indent = filled.reduce(
    (least, line) => Math.min(least, indentOf(line)),
    Number.POSITIVE_INFINITY,
  );
  return lines.map((line) => line.slice(Math.min(indent, line.length)));
}

/** The lines from `start` on that are empty or indented by at least `indent` columns; empty ones at the end left out. */
export function indentedFrom(lines: readonly string[], start: number, indent = 1): string[] {
  let end = start;
  let last = start;
  while (end < lines.length) {
    const line = lines[end] ?? '';
    if (line.trim() !== '' && indentOf(line) < indent) break;
    end += 1;
    if (line.trim() !== '') last = end;
  }
  return lines.slice(start, last);
}
