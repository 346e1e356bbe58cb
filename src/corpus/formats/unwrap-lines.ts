/** Texts are wrapped by hand or by programs within these widths, in characters. */
const NARROWEST = 50;
const WIDEST = 120;

const STARTS_ITEM = /^\s*(?:[•‣▪●◦○·*–-]\s|\d{1,3}[.)]\s)/;

/**
 * Joins the lines of a text that was wrapped at a fixed width. A line was wrapped, and did not just end, when the
 * first word of the next line would not have fitted on it: then the two are one. Lines of a text without such a
 * width stay as they are. All lines come back trimmed.
 */
export function unwrapLines(lines: readonly string[]): string[] {
  const ends = lines.map((line) => line.trimEnd());
  const width = wrapWidth(ends);
  if (width === undefined) return ends.map((line) => line.trim());
  const unwrapped: string[] = [];
  let parts: string[] = [];
  for (const [index, line] of ends.entries()) {
    const previous = ends[index - 1] ?? '';
    if (index > 0 && !continues(previous, line, width, parts)) {
      unwrapped.push(parts.join(' '));
      parts = [];
    }
    parts.push(line.trim());
  }
  unwrapped.push(parts.join(' '));
  return unwrapped;
}

/** Length of the longest line that has spaces, when the whole text keeps within a usual width. */
function wrapWidth(lines: readonly string[]): number | undefined {
  let width = 0;
  for (const line of lines) if (line.trim().includes(' ')) width = Math.max(width, line.length);
  return width >= NARROWEST && width <= WIDEST ? width : undefined;
}

function continues(
  previous: string,
  line: string,
  width: number,
  parts: readonly string[],
): boolean {
  if (previous === '' || line === '' || STARTS_ITEM.test(line)) return false;
  // The second line of a list item is indented under its text.
  if (STARTS_ITEM.test(parts[0] ?? '') && /^\s{2,}\S/.test(line)) return true;
  const firstWord = /^\S+/.exec(line.trim())?.[0] ?? '';
  return previous.length + 1 + firstWord.length > width;
}
