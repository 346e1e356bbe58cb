import { codeRanges } from '../citing/code-ranges.ts';

/** The line under a table's head: `| --- | :--: |`. */
const RULE = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const ROW = /^\s{0,3}\|.*\|\s*$/;

/**
 * Each row of a table as a list item: its first cell, and the others with the heads of their columns. `Town | Saving`
 * over `Cardiff | £2 million [1]` becomes `- Cardiff – saving: £2 million [1]`; with one further column its head
 * stands all the same, since a number says nothing without it. A table without a head becomes its cells with dots
 * between.
 * @param isName - whether a word has its capital because it is a name; the heads of columns else lose theirs, which would
 *   be read as one
 */
export function tablesAsLists(text: string, isName: (word: string) => boolean): string {
  const lines = text.split('\n');
  const inCode = codeLines(text, lines);
  const result: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (inCode.has(index) || !line.includes('|')) {
      result.push(line);
      continue;
    }
    const headed = RULE.test(lines[index + 1] ?? '') && (lines[index + 1] ?? '').includes('-');
    const pipes = (row: string | undefined) => row?.includes('|') === true && row.trim() !== '';
    if (headed && cells(line).length > 1) {
      const head = cells(line).map((name) => columnName(name, isName));
      index += 1;
      while (pipes(lines[index + 1]) && !inCode.has(index + 1)) {
        index += 1;
        result.push(item(cells(lines[index] ?? ''), head));
      }
    } else if (ROW.test(line)) {
      if (!RULE.test(line)) result.push(`- ${cells(line).filter(isFilled).join(' · ')}`);
    } else result.push(line);
  }
  return result.join('\n');
}

function item(row: readonly string[], head: readonly string[]): string {
  const [first = '', ...rest] = row;
  const facts = rest.flatMap((cell, index) => {
    const name = head[index + 1] ?? '';
    if (!isFilled(cell)) return [];
    // A column of nothing but citations has no name worth reading.
    return name === '' || !/[\p{L}\p{N}]/u.test(cell.replace(/\[[\d, ]+\]/g, ''))
      ? [cell]
      : [`${name}: ${cell}`];
  });
  return `- ${[first, facts.join('; ')].filter(isFilled).join(' – ')}`;
}

function columnName(head: string, isName: (word: string) => boolean): string {
  const name = head.replace(/[*_:]+/g, '').trim();
  const word = /^\p{Lu}[\p{Ll}-]+/u.exec(name)?.[0];
  return word === undefined || isName(word) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function isFilled(cell: string): boolean {
  return cell !== '' && !/^[-–—]$/.test(cell);
}

/** The cells of a row, split at pipes that are not escaped. */
function cells(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

function codeLines(text: string, lines: readonly string[]): ReadonlySet<number> {
  const fenced = codeRanges(text).filter((range) => range.fenced);
  const found = new Set<number>();
  let start = 0;
  for (const [index, line] of lines.entries()) {
    if (fenced.some((range) => start >= range.start && start < range.end)) found.add(index);
    start += line.length + 1;
  }
  return found;
}
