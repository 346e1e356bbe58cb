import type { Article } from '../article.ts';
import type { Window } from '../passage.ts';
import type { Atom } from './atoms.ts';

/** A window is closed once it has this many words. */
const TARGET_WORDS = 60;

/** The built-in model reads 128 tokens, about 79 words of prose: no sentence is added beyond this. */
const MOST_WORDS = 75;

/** Sentences at the end of a window, up to this many words, open the next one too. */
const OVERLAP_WORDS = 20;

/**
 * The windows of a passage: runs of whole sentences of about 60 words that overlap by a sentence where it is
 * short. The last one reaches back instead of being small. Every atom is in at least one window.
 */
export function cutIntoWindows(
  article: Pick<Article, 'title' | 'text'>,
  atoms: readonly Atom[],
): Window[] {
  const windows: Window[] = [];
  let start = 0;
  let covered = 0;
  while (covered < atoms.length) {
    const end = endOfWindow(atoms, start, covered);
    if (end === atoms.length && windows.length > 0) start = startOfLastWindow(atoms, start);
    windows.push(windowOver(article, atoms[start], atoms[end - 1]));
    covered = end;
    start = startOfNextWindow(atoms, start, end);
  }
  return windows;
}

/**
 * Exactly the text that is embedded for a window: the article's title, unless the window begins with it, and the
 * window's own text on one line. A window from the middle of an article seldom names what the article is about.
 */
export function embeddedWindowText(title: string, windowText: string): string {
  const own = onOneLine(windowText);
  const subject = onOneLine(title);
  return own.startsWith(subject.replace(/…$/, '')) ? own : `${subject}. ${own}`;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** One past the last atom; always beyond `covered`, so that a window brings something new. */
function endOfWindow(atoms: readonly Atom[], start: number, covered: number): number {
  let end = start;
  let words = 0;
  while (end < atoms.length && words < TARGET_WORDS) {
    const added = atoms[end]?.words ?? 0;
    if (end > covered && words + added > MOST_WORDS) break;
    words += added;
    end += 1;
  }
  return Math.max(end, covered + 1);
}

function startOfNextWindow(atoms: readonly Atom[], start: number, end: number): number {
  const following = atoms[end]?.words ?? 0;
  let words = 0;
  let next = end;
  while (next - 1 > start) {
    words += atoms[next - 1]?.words ?? 0;
    if (words > OVERLAP_WORDS || words + following > MOST_WORDS) break;
    next -= 1;
  }
  return next;
}

function startOfLastWindow(atoms: readonly Atom[], start: number): number {
  let words = 0;
  for (const atom of atoms.slice(start)) words += atom.words;
  let first = start;
  while (first > 0) {
    words += atoms[first - 1]?.words ?? 0;
    if (words > MOST_WORDS) break;
    first -= 1;
  }
  return first;
}

function windowOver(
  { title, text }: Pick<Article, 'title' | 'text'>,
  first: Atom | undefined,
  last: Atom | undefined,
): Window {
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  return { start, end, embeddedText: embeddedWindowText(title, text.slice(start, end)) };
}
