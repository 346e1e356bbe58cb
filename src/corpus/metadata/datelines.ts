import { WEEKDAY_PATTERN } from '../../text/vocabulary/calendar.ts';
import { isProse } from '../furniture/prose.ts';
import { findDate } from './dates.ts';
import { shortenTitle } from './titles.ts';
import { webLink } from './web-link.ts';

/** What lines around an article's prose state about it, and which lines those are. */
export interface StatedMetadata {
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  readonly url: string | undefined;
  /** Indexes of the lines that state it and nothing else. */
  readonly used: ReadonlySet<number>;
}

/** Lines with text, up to and with the first line of prose, in which a date may stand alone. */
const HEAD_LINES = 12;

/** Lines with text at the end in which a source or a date with a label may stand. */
const TAIL_LINES = 6;

/** Longer lines state more than a date. */
const LONGEST_LINE = 160;

const LABEL =
  /^(?:(?:first |originally )?(?:published|posted|released|issued)(?: online)?|date(?: of publication| published)?|dated|(?:press|news) release|veröffentlicht|datum)\b(?:\s+by\s+[^,|]{2,60}?)?(?:\s+(?:on|at|am))?\s*[:,|–-]?\s*$/iu;
const WEEKDAY = new RegExp(`[,\\s]*\\b${WEEKDAY_PATTERN}\\.?,?\\s*$`, 'i');
const BYLINE = /^by\s+[^.:;]{2,60}?\s*(?:[,|–-]|\bon)?\s*$/i;
const TIME_OR_NOTHING =
  /^[\s,|)T–-]*(?:at\s+)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?\s*(?:[ap]\.?m\.?)?\s*(?:GMT|BST|UTC|CET|Z|Uhr)?[\s|,)]*(?:\bby\s.{2,60})?$/i;
const SOURCE = /^(?:source|quelle|publisher|published by|publication)\s*:\s*(\S.*)$/i;
const PLACE = /^\(?(?:\p{Lu}[\p{L}.'’ -]{1,40},\s*)?\(?$/u;
const DASH_AFTER = /^\)?\s*[–—:-]\s/;

/**
 * Finds the publication date and publisher that an article states in lines of its own: "Published on Wednesday,
 * 30 March 2011 10:35", "20.06.17", "By Jane Smith, 3 May 2012", "Source: The Gazette, 07.09.2005". Only the
 * lines before the prose and the last few are asked; a date without a label counts only before the prose. An
 * opening such as "LEEDS, 3 May 2012 – " counts too.
 */
export function findStatedMetadata(lines: readonly string[]): StatedMetadata {
  const filled = Array.from(lines.keys()).filter((index) => lines[index]?.trim() !== '');
  const firstProse = filled.findIndex((index) => isProse(lines[index] ?? ''));
  const headLength = Math.min(HEAD_LINES, firstProse < 0 ? filled.length : firstProse);
  const head = filled.slice(0, headLength);
  const tail = filled.slice(Math.max(headLength, filled.length - TAIL_LINES));
  const used = new Set<number>();
  let labelled: string | undefined;
  let bare: string | undefined;
  let source: Source | undefined;
  for (const index of [...head, ...tail]) {
    const line = (lines[index] ?? '').trim();
    const dateline = readDateline(line);
    const counts = dateline !== undefined && (dateline.labelled || head.includes(index));
    if (counts && dateline.labelled) labelled ??= dateline.published;
    else if (counts) bare ??= dateline.published;
    const found = dateline === undefined ? readSource(line) : undefined;
    if (counts || found !== undefined) used.add(index);
    source ??= found;
  }
  const opening = firstProse < 0 ? undefined : openingDate(lines[filled[firstProse] ?? 0] ?? '');
  return {
    published: labelled ?? source?.published ?? bare ?? opening,
    publisher: source?.publisher,
    url: source?.url,
    used,
  };
}

interface Dateline {
  readonly published: string;
  /** Whether words such as "Published on" say what the date is. */
  readonly labelled: boolean;
}

/** The date of a line that states a date and nothing else. */
function readDateline(line: string): Dateline | undefined {
  const date = line.length <= LONGEST_LINE ? findDate(line) : undefined;
  if (date === undefined || !TIME_OR_NOTHING.test(line.slice(date.end))) return undefined;
  const before = line.slice(0, date.start).replace(WEEKDAY, '').trim();
  if (before === '' || before === '(') return { published: date.date, labelled: false };
  if (LABEL.test(before) || BYLINE.test(before)) return { published: date.date, labelled: true };
  return undefined;
}

interface Source {
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}

function readSource(line: string): Source | undefined {
  const stated = line.length <= LONGEST_LINE ? SOURCE.exec(line)?.[1] : undefined;
  if (stated === undefined) return undefined;
  const url = webLink(stated);
  if (url !== undefined) return { url };
  const date = findDate(stated);
  const name = (date === undefined ? stated : stated.slice(0, date.start)).replace(
    /[\s,;|(–-]+$/,
    '',
  );
  const words = name.split(/\s+/).length;
  if (name === '' || words > 10) return undefined;
  return {
    publisher: shortenTitle(name, 120),
    ...(date !== undefined && { published: date.date }),
  };
}

/** The date of "LEEDS, 3 May 2012 – The council …". */
function openingDate(line: string): string | undefined {
  const opening = line.slice(0, 90);
  const date = findDate(opening);
  if (date === undefined || !DASH_AFTER.test(opening.slice(date.end))) return undefined;
  return PLACE.test(opening.slice(0, date.start)) ? date.date : undefined;
}
