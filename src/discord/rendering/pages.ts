/** Parts of Discord Markdown that must not be cut: an escaped character, a mark of bold. */
const unit = /\\[\s\S]|\*\*|[\s\S]/gu;

/** What would open a heading, small print, a list or a quote if it came to stand at the start of a page. */
const blockOpening = /^(\d*)([#>+.)-])/;

/**
 * Cuts Discord Markdown into pages of at most `size` UTF-16 units, at the end of a paragraph, else of a line, else
 * of a sentence, else of a word; a longer word is cut too, but neither through an escape nor a surrogate pair. Bold
 * that goes over a cut is closed and opened again. There is always at least one page.
 * @param size - at least 20
 */
export function pages(text: string, size: number): string[] {
  const result: string[] = [];
  let rest = text.trim();
  while (rest.length > size) {
    // Room for closing bold.
    const end = outsideCode(rest, lastBreak(rest, size - 2));
    const page = rest.slice(0, end).trimEnd();
    const open = isBoldOpen(page);
    result.push(open ? `${page}**` : page);
    const next = rest.slice(end).trimStart();
    const withinLine = !/\n\s*$/.test(rest.slice(0, end));
    rest = open ? `**${next}` : withinLine ? next.replace(blockOpening, '$1\\$2') : next;
  }
  return [...result, rest];
}

function lastBreak(text: string, size: number): number {
  const head = text.slice(0, size);
  for (const boundary of [/\n\s*\n/g, /\n/g, /[.!?]\S{0,12}\s/g, /\s/g]) {
    let end = 0;
    for (const match of head.matchAll(boundary)) end = match.index + match[0].length;
    // A break in the first half would leave a page that looks broken off.
    if (end > size / 2) return end;
  }
  let end = 0;
  for (const { index, 0: whole } of text.slice(0, size + 2).matchAll(unit)) {
    if (index + whole.length > size) break;
    end = index + whole.length;
  }
  return end;
}

/** An offset, moved before a stretch of code that it lies in: the half of one would show what it holds unescaped. */
function outsideCode(text: string, end: number): number {
  let opened: number | undefined;
  for (const { index, 0: mark } of text.slice(0, end).matchAll(/\\[\s\S]|`/g)) {
    if (mark === '`') opened = opened === undefined ? index : undefined;
  }
  return opened === undefined || opened === 0 ? end : opened;
}

function isBoldOpen(page: string): boolean {
  const marks = page.match(/\\[\s\S]|\*\*/g)?.filter((mark) => mark === '**') ?? [];
  return marks.length % 2 === 1;
}
