import { findNames } from '../../text/names/find-names.ts';
import { readText } from '../../text/read-text.ts';
import { CALENDAR_WORDS } from '../../text/vocabulary/calendar.ts';
import { STOP_WORDS } from '../../text/vocabulary/stop-words.ts';
import {
  ORGANISATION_WORDS,
  PREPOSITIONS,
  SPEECH_VERBS,
  TITLES,
} from '../../text/vocabulary/word-classes.ts';
import type { Compound } from '../../text/words/compounds.ts';

/** A name in a text. */
export interface Name {
  readonly text: string;
  /** How surely it is a person's: 2 by a title or by what it does, 1 by its form alone, 0 not at all. */
  readonly person: 0 | 1 | 2;
}

/** Small words within a name: `Department for the Environment`. */
const WITHIN = /^(?:of|for|to)$/;

/** What a name does, past the words that put off the verb: "had therefore asked". */
const ACTS = /^\s+(?:(?:has|had|have|also|therefore|then|later|first)\s+)*(\p{L}+)/u;

/** The names in a text, in order, each once. Dates and lone words that only begin a sentence are none. */
export function namesIn(text: string): Name[] {
  const found = new Map<string, Name>();
  const { compounds } = readText(text);
  const runs = findNames(compounds.length, {
    counts: (row) => compounds[row]?.capital === true,
    bridge: (row) => smallWordsAt(text, compounds, row),
  });
  for (const run of runs) {
    const start = compounds[run.first]?.start ?? 0;
    const end = compounds[run.end - 1]?.end ?? start;
    const before = text.slice(Math.max(0, start - 24), start);
    const after = text.slice(end, end + 24);
    const words = compounds.slice(run.first, run.end).map(({ surface }) => surface);
    const begins = start === 0 || /[.?!:"“]\s*$/.test(before);
    while (begins && isSmall(words[0])) words.shift();
    const titled = TITLES.has(words[0]?.toLowerCase() ?? '');
    if (titled && words.length > 2 && /^\p{Lu}/u.test(words[1] ?? '')) words.shift();
    const [first] = words;
    if (first === undefined || words.every((word) => CALENDAR_WORDS.has(word.toLowerCase()))) {
      continue;
    }
    const name = words.join(' ').replace(/['’]s$/, '');
    const lone = words.length === 1;
    const speaks = SPEECH_VERBS.has(ACTS.exec(after)?.[1]?.toLowerCase() ?? '');
    if (begins && lone && !speaks && !/^\p{Lu}{2,}$/u.test(name)) continue;
    if (lone && STOP_WORDS.has(name.toLowerCase())) continue;
    if (!found.has(name)) {
      found.set(name, { text: name, person: personhood(words, titled, speaks, before, after) });
    }
  }
  return [...found.values()];
}

/** How many words in small letters stand at a row within a name; nothing where the name ends before it. */
function smallWordsAt(
  text: string,
  compounds: readonly Compound[],
  row: number,
): number | undefined {
  const follows = (at: number): boolean =>
    /^\s+$/.test(text.slice(compounds[at - 1]?.end, compounds[at]?.start));
  const surface = (at: number): string => (follows(at) ? (compounds[at]?.surface ?? '') : '');
  if (compounds[row]?.capital) return follows(row) ? 0 : undefined;
  if (WITHIN.test(surface(row))) {
    const small = surface(row + 1) === 'the' ? 2 : 1;
    return follows(row + small) ? small : undefined;
  }
  // `Leeds and Bradford Councils`: one name only where a third word tells.
  const both = surface(row) === 'and' && compounds[row + 1]?.capital && follows(row + 1);
  return both && compounds[row + 2]?.capital && follows(row + 2) ? 1 : undefined;
}

function isSmall(word: string | undefined): boolean {
  const lower = word?.toLowerCase() ?? '';
  return STOP_WORDS.has(lower) || PREPOSITIONS.has(lower);
}

function personhood(
  words: readonly string[],
  titled: boolean,
  speaks: boolean,
  before: string,
  after: string,
): Name['person'] {
  const lower = words.map((word) => word.toLowerCase().replace(/['’]s$/, ''));
  if (lower.some((word) => ORGANISATION_WORDS.has(word) || /^(?:of|for|to)$/.test(word))) return 0;
  const previous = /(\p{L}+)\.?\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (titled || TITLES.has(previous)) return 2;
  if (/^(?:the|in|at|near|a|an)$/.test(previous)) return 0;
  const office = /^, (?:the|a|an|its|their)?\s*(?:\p{L}+ )?(\p{L}+)/u
    .exec(after)?.[1]
    ?.toLowerCase();
  if (speaks || /\baccording to\s+$/i.test(before) || TITLES.has(office ?? '')) return 2;
  return words.length >= 2 && words.length <= 4 ? 1 : 0;
}
