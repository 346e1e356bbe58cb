import { findNames } from '../../text/names/find-names.ts';
import { rememberedText } from '../../text/remembered-text.ts';
import {
  CALENDAR_WORDS,
  MONTH_NAMES_PATTERN,
  WEEKDAY_NAMES_PATTERN,
} from '../../text/vocabulary/calendar.ts';
import { COUNT_PATTERN } from '../../text/vocabulary/number-words.ts';
import type { AnswerType } from './expected-answer.ts';
import { measurePattern } from './measures.ts';

export { askedFor, expectedAnswer } from './expected-answer.ts';

const DAY = new RegExp(
  `\\b(?:${MONTH_NAMES_PATTERN}|(?:${WEEKDAY_NAMES_PATTERN})s?|weekdays?|weekends?)\\b`,
  'u',
);

/** `9.30`, `9 am`, `half past nine`, `at nine in the morning`. */
const TIME =
  /\b(?:[01]?\d|2[0-4])[:.h][0-5]\d\b|\b\d{1,2}\s?[ap]\.?m\b|\bo['’]clock\b|\b(?:noon|midday|midnight|half past|quarter (?:past|to))\b|\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/iu;

/** Types of which the wording of an answer gives nothing away, or that are read otherwise. */
type ReadOtherwise =
  | 'person'
  | 'place'
  | 'expansion'
  | 'amount'
  | 'measure'
  | 'definition'
  | 'office'
  | 'summary'
  | 'topic'
  | 'yes-or-no';

/** What an answer of each type looks like; people and places are names, which {@link freshNames} finds. */
const ANSWER_PATTERNS: Readonly<Record<Exclude<AnswerType, ReadOtherwise>, RegExp>> = {
  // `A single team` and `one of them` count nothing.
  count: new RegExp(`(?!\\bsingle\\b|\\bone (?:of|another|day)\\b)${COUNT_PATTERN}`, 'iu'),
  event:
    /\b(?:event|conference|summit|meeting|festival|congress|convention|ceremony|exhibition|forum|assembly|war|battle|revolution|election|games|cup)s?\b/iu,
  opinion:
    /\b(?:sa(?:id|ys)|think(?:s|ing)?|thought|argue[ds]?|call(?:ed|s)|believe[ds]?|claim(?:ed|s)|warn(?:ed|s)|admit(?:ted|s)|concede[ds]|add(?:ed|s)|describe[ds]|want(?:ed|s)|according to|welcome[ds]|criticis\p{L}+|told|promise[ds])\b|["“”]/iu,
  // Something, something and something.
  list: /[,;][^,;]+(?:[,;]|[,;]? (?:and|or)\b)|[:：]$/u,
  procedure:
    /^(?:to |first|then|next|finally)|\b(?:you (?:can|must|need to|should|have to)|by \p{L}+ing)\b|[:：]$/iu,
  money:
    /[£$€¥₹]\s?\d|\d[\d.,]*\s*(?:thousand|million|billion|m|bn|k)?\s*(?:pounds|dollars|euros|pence|p|cents|francs|marks|yen|rupees)\b|\b(?:free of charge|for free|no (?:charge|fee))\b/iu,
  percentage:
    /\d\s*%|\bper ?cent\b|\b(?:half|third|quarter|fifth|tenth|two-thirds|three-quarters|majority)\b/iu,
  day: DAY,
  time: TIME,
  colour:
    /\b(?:red|blue|green|brown|black|white|gr[ae]y|yellow|orange|purple|pink|violet|gold(?:en)?|silver|turquoise|beige|cream|maroon|crimson|scarlet|colourless)\b/iu,
  date: new RegExp(
    String.raw`\b1\d{3}s?\b|\b20\d\ds?\b|\b(?:${MONTH_NAMES_PATTERN}|${WEEKDAY_NAMES_PATTERN})\b|\b[Cc]entur(?:y|ies)\b|\byears ago\b|\b(?:BCE?|AD|CE)\b|\b(?:spring|summer|autumn|winter|yesterday|today|tomorrow)\b`,
    'u',
  ),
  duration: new RegExp(
    `${COUNT_PATTERN}[ -]+(?:\\w+[ -]+)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|times)\\b|\\b(?:annual|annually|daily|weekly|monthly|yearly|every|each)\\b`,
    'iu',
  ),
  reason:
    /\b(?:because|due to|since|so that|as a result|in order to|caus(?:e|es|ed|ing)|reasons?|owing to|therefore|thus|led to|for fear|thanks to|meant to)\b|\bto (?:avoid|prevent|protect|ensure|allow|make|keep|help|save|reduce)\b|\bas (?:it|they|he|she)\b/iu,
};

/**
 * How far (0 to 1) a sentence holds something of the type asked for that is not already in the question: another
 * number than the question's own, a name that it does not mention.
 */
export function holdsAnswer(type: AnswerType, sentence: string, question: string): number {
  const known = new Set(rememberedText(question).plainWords);
  if (type === 'expansion') return expandsAbbreviation(sentence, known) ? 1 : 0;
  if (type === 'yes-or-no' || type === 'summary' || type === 'topic') return 0;
  if (type === 'definition' || type === 'office') return definesSubject(sentence, question);
  if (type === 'person' || type === 'place') {
    const names = freshNames(sentence, known);
    if (type === 'place') return names.some(({ before }) => IN_A_PLACE.test(before)) ? 1 : 0;
    if (names.some(({ name, before }) => / /.test(name) || PERSON_BEFORE.test(before))) return 1;
    return names.length > 0 ? 0.6 : 0;
  }
  const rest = sentence.replace(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu, (word) =>
    known.has(word.toLowerCase()) ? '_' : word,
  );
  // `When does it open?` asks for a day or for an hour.
  if (type === 'date' && TIME.test(rest)) return 1;
  if (type === 'count') return ANSWER_PATTERNS.count.test(countable(rest, question)) ? 1 : 0;
  if (type === 'measure') return measurePattern(question).test(rest) ? 1 : 0;
  if (type === 'duration' && AGE.test(question)) return AN_AGE.test(rest) ? 1 : 0;
  if (type !== 'amount' && type !== 'money') return ANSWER_PATTERNS[type].test(rest) ? 1 : 0;
  // `How much` asks for money more often than not, and always for a number.
  if (ANSWER_PATTERNS.money.test(rest)) return 1;
  return ANSWER_PATTERNS.count.test(rest) ? (type === 'amount' ? 0.7 : 0.3) : 0;
}

/** A number that counts nothing that is asked for, unless its unit is. */
const OTHER_NUMBERS = new RegExp(
  `[£$€¥₹]\\s?\\d[\\d.,]*(?:\\s?(?:million|billion|thousand|m|bn|k)\\b)?|${COUNT_PATTERN}[ -]?(?:%|per ?cent\\b|(seconds?|minutes?|hours?|days?|weeks?|months?|years?|miles?|metres?|meters?|pounds?|pence|p|[ap]m)\\b)|\\b(?:${MONTH_NAMES_PATTERN}) \\d{1,2}\\b|\\b\\d{1,2} (?:${MONTH_NAMES_PATTERN})\\b|\\b(?:in|since|from|until|during|${MONTH_NAMES_PATTERN}),? (?:1\\d{3}|20\\d\\d)\\b`,
  'giu',
);

/** A sentence without the numbers that are prices, shares, dates or lengths of time, where no such thing is counted. */
function countable(sentence: string, question: string): string {
  const asked = question.toLowerCase();
  return sentence.replace(OTHER_NUMBERS, (found, unit?: string) =>
    unit !== undefined && asked.includes(unit.toLowerCase().replace(/s$/, '')) ? found : '_',
  );
}

const AGE = /\bhow old\b|\b(?:what|which) age\b/iu;
/** `over 18`, `at 16`, `aged 21`, `40 years ago`: an age has a number, and is not `each year`. */
const AN_AGE = new RegExp(
  `${COUNT_PATTERN}[ -]+(?:\\w+[ -]+)?(?:years?|months?|weeks?|days?)\\b|\\b(?:age[ds]?|over|under|above|below|at|turn(?:s|ed)?|reach(?:es|ed)?|least|is|was|are|were)(?: (?:of|between))? ${COUNT_PATTERN}`,
  'iu',
);

const IN_A_PLACE =
  /\b(?:in|at|from|to|of|near|into|on|across|through|outside)\s+(?:the\s+)?(?:\p{L}+\s)?$/iu;
const PERSON_BEFORE = /\b(?:by|King|Queen|Sir|Dr|President|Mr|Mrs|Ms|Lord|Lady|Minister)\.?\s*$/u;

/** Capitalised names with a word that the question does not hold, and what stands in front of each. */
function freshNames(
  sentence: string,
  known: ReadonlySet<string>,
): { name: string; before: string }[] {
  const { compounds } = rememberedText(sentence);
  const between = (row: number) => sentence.slice(compounds[row - 1]?.end, compounds[row]?.start);
  const runs = findNames(compounds.length, {
    counts: (row) => compounds[row]?.capital === true,
    bridge: (row) => (/^['’.-]*\s+$/.test(between(row)) ? 0 : undefined),
  });
  return runs.flatMap(({ first, end }) => {
    // `A` is an article here; `J.` begins a name.
    const lone = compounds[first]?.surface.length === 1 && !between(first + 1).startsWith('.');
    const start = compounds[lone ? first + 1 : first]?.start ?? sentence.length;
    const name = sentence.slice(start, compounds[end - 1]?.end);
    const words = rememberedText(name).plainWords;
    const fresh = words.some((word) => word.length > 1 && !known.has(word));
    // One capitalised word at the start is more often just the start.
    if (!fresh || (start === 0 && words.length === 1)) return [];
    if (words.every((word) => CALENDAR_WORDS.has(word) || /^\d/.test(word))) return [];
    return [{ name, before: sentence.slice(Math.max(0, start - 40), start) }];
  });
}

/** `Office of the Deputy Prime Minister (ODPM)` or `ODPM (Office of …)`, for an abbreviation that was asked about. */
function expandsAbbreviation(sentence: string, known: ReadonlySet<string>): boolean {
  const found = sentence.matchAll(
    /\((\p{Lu}[\p{L}\p{N}&]+)\)|(\p{Lu}[\p{L}\p{N}&]+)(?= \(\p{Lu})/gu,
  );
  return [...found].some(([, inside, before]) => known.has((inside ?? before ?? '').toLowerCase()));
}

/** What a question about what somebody or something is says besides the name. */
const AROUND_SUBJECT =
  /^(?:so|and|please|tell me|explain|define|what(?:['’]s)?|who(?:['’]s)?|is|are|was|were|the|a|an|does|meant|by|in short|meaning|of)\s+|\s+(?:mean|meaning|is|that|it|what|who|full|job|role|title|position|post|occupation|profession)$/iu;

/**
 * How far a sentence says what the subject of the question is: `X is a …`, `X, the Mayor of …`, `the Mayor, X`. A
 * sentence that merely opens with it is about it.
 */
function definesSubject(sentence: string, question: string): number {
  let subject = question.replace(/[\s?!.]+$/u, '');
  for (let before = ''; before !== subject; ) {
    before = subject;
    subject = subject.replace(AROUND_SUBJECT, '').trim();
  }
  const name = rememberedText(subject).plainWords.join(' ');
  const words = rememberedText(sentence).plainWords;
  const at = name === '' ? -1 : ` ${words.join(' ')} `.indexOf(` ${name} `);
  if (at < 0) return 0;
  const before = at === 0 ? 0 : words.join(' ').slice(0, at).trim().split(' ').length;
  const [next = ''] = words.slice(before + name.split(' ').length);
  if (DEFINING.test(next)) return before <= 3 ? 1 : 0.7;
  return before <= 2 ? 0.6 : 0.3;
}

/** The word behind a subject of which something is said that tells what it is. */
const DEFINING =
  /^(?:is|are|was|were|means|refers|lets|allows|consists|the|a|an|who|which|chairs|leads|director|chief|minister|leader|head|member|professor|founder|mayor|president)$/u;
