import { CALENDAR_WORDS } from '../../text/vocabulary/calendar.ts';
import { STOP_WORDS } from '../../text/vocabulary/stop-words.ts';
import {
  ORGANISATION_WORDS,
  PREPOSITIONS,
  SPEECH_VERBS,
  TITLES,
} from '../../text/vocabulary/word-classes.ts';

/** A name in a text. */
export interface Name {
  readonly text: string;
  /** How surely it is a person's: 2 by a title or by what it does, 1 by its form alone, 0 not at all. */
  readonly person: 0 | 1 | 2;
}

const CAPITALISED = String.raw`\p{Lu}[\p{L}\p{N}\p{M}]*(?:[-'’&]\p{L}[\p{L}\p{M}]*)*`;
const JOINED = new RegExp(
  `${CAPITALISED}(?:\\s+(?:(?:of|for|to)\\s+(?:the\\s+)?)?${CAPITALISED}|\\s+and\\s+${CAPITALISED}(?=\\s+\\p{Lu}))*`,
  'gu',
);

/** What a name does, past the words that put off the verb: "had therefore asked". */
const ACTS = /^\s+(?:(?:has|had|have|also|therefore|then|later|first)\s+)*(\p{L}+)/u;

/** The names in a text, in order, each once. Dates and lone words that only begin a sentence are none. */
export function namesIn(text: string): Name[] {
  const found = new Map<string, Name>();
  for (const match of text.matchAll(JOINED)) {
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const words = match[0].split(/\s+/);
    const begins = match.index === 0 || /[.?!:"“]\s*$/.test(before);
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
