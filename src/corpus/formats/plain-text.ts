import { countWords } from '../../text/words/count-words.ts';
import type { DocumentDraft, DraftBlock } from '../document-draft.ts';
import { isProse } from '../furniture/prose.ts';
import { removeFurniture } from '../furniture/remove-furniture.ts';
import { findStatedMetadata } from '../metadata/datelines.ts';
import { BYLINE, findTitleLine } from '../metadata/title-line.ts';
import { shortenAddresses } from './addresses.ts';
import { unwrapLines } from './unwrap-lines.ts';

const BULLET = /^\s*[•‣▪●◦○·*–-]\s+(?=\S)/;
const CERTAIN_BULLET = /^\s*[•‣▪●◦]\s*(?=\S)/;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/;

/** Words that a heading inside a text may have. */
const HEADING_WORDS = 10;

/**
 * Reads a plain text (clean, line feeds only): every line, once unwrapped, is a paragraph, list items are
 * gathered into lists, and the title, the date and the source are taken from the lines that state them. What
 * belongs to the page and not to the article is left out.
 */
export function readPlainText(source: string): DocumentDraft {
  const lines = removeFurniture(unwrapLines(shortenAddresses(source).split('\n'))).kept;
  const stated = findStatedMetadata(lines);
  for (const index of stated.used) lines[index] = '';
  const { title, names } = findTitleLine(lines);
  for (const index of names) lines[index] = '';
  return {
    title: title === undefined ? undefined : lines[title],
    publisher: stated.publisher,
    published: stated.published,
    url: stated.url,
    blocks: blocksOf(lines, title),
  };
}

function blocksOf(lines: readonly string[], title: number | undefined): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  const following = followingLines(lines);
  let items: string[] = [];
  const flush = (): void => {
    if (items.length > 0) blocks.push(listBlock(items));
    items = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line === '' || UNDERLINE.test(line)) continue;
    if (BULLET.test(line) || CERTAIN_BULLET.test(line) || NUMBER.test(line)) {
      items.push(line);
      continue;
    }
    flush();
    if (index === title) blocks.push({ kind: 'heading', level: 1, text: line });
    else if (isHeading(lines, index, following[index] ?? -1))
      blocks.push({ kind: 'heading', level: 2, text: line });
    else blocks.push({ kind: 'paragraph', text: line });
  }
  flush();
  return blocks;
}

/** For each line the number of the next one that is not empty; -1 where there is none. */
function followingLines(lines: readonly string[]): number[] {
  const following = new Array<number>(lines.length).fill(-1);
  for (let index = lines.length - 2; index >= 0; index -= 1)
    following[index] = lines[index + 1] === '' ? (following[index + 1] ?? -1) : index + 1;
  return following;
}

/** A single line with an uncertain mark is a footnote or a numbered heading, not a list. */
function listBlock(items: readonly string[]): DraftBlock {
  const [only = ''] = items;
  if (items.length === 1 && !CERTAIN_BULLET.test(only)) return { kind: 'paragraph', text: only };
  const text = items.map((item) =>
    item.replace(CERTAIN_BULLET, '- ').replace(BULLET, '- ').replace(NUMBER, '$1. '),
  );
  return { kind: 'list', text: text.join('\n') };
}

/** A short line that is underlined, or stands alone above prose and does not end like a sentence. */
function isHeading(lines: readonly string[], index: number, next: number): boolean {
  const line = lines[index] ?? '';
  if (countWords(line) > HEADING_WORDS) return false;
  if (UNDERLINE.test(lines[index + 1] ?? '')) return true;
  if (BYLINE.test(line) || !/^[\p{Lu}\p{N}]/u.test(line) || /[.!?:;,…"”’)\]*]$/.test(line))
    return false;
  const alone = (lines[index - 1] ?? '') === '' && next > index + 1;
  return alone && isProse(lines[next] ?? '');
}
