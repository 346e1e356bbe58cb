import { findNames } from '../../text/names/find-names.ts';
import { readText } from '../../text/read-text.ts';
import { MONTH_NAMES_PATTERN, WEEKDAY_NAMES_PATTERN } from '../../text/vocabulary/calendar.ts';
import { COUNT_PATTERN } from '../../text/vocabulary/number-words.ts';

/** What a question asks for, as far as its wording tells. */
export type AnswerType =
  | 'count'
  | 'money'
  | 'amount'
  | 'percentage'
  | 'date'
  | 'day'
  | 'duration'
  | 'measure'
  | 'person'
  | 'place'
  | 'reason'
  | 'expansion';

/** The wordings that give a type away, most specific first. */
const QUESTION_PATTERNS: readonly (readonly [AnswerType, RegExp])[] = [
  ['expansion', /\b(?:stands?|short) for\b|\b(?:acronym|abbreviation|full form|abbreviated)\b/],
  [
    'percentage',
    /\b(?:what|which) (?:percentage|per ?cent|proportion|share|fraction)\b|\bhow (?:many|much) per ?cent\b|\bpercentage\b/,
  ],
  [
    'money',
    /\bhow much\b.*\b(?:cost|pay|paid|spend|spent|save|worth|money|earn|charge|price|budget|fund|fine|raise|invest|grant|receive|owe)|\bhow expensive\b/,
  ],
  ['money', /\bwhat (?:do|does|did|will|would|could|can|must)\b.*\b(?:cost|pay|charge|earn)\b/],
  ['money', /\b(?:what|which) (?:\w+ ){0,3}(?:cost|price|budget|fee|fine|salary|wage|charge)s?\b/],
  // A question of key words alone: `second permit price`.
  [
    'money',
    /^(?!.*\b(?:who|when|where|why|how|what|which)\b).*\b(?:price|fee|salary|wage|cost)s?\b/,
  ],
  ['money', /\b(?:what|which) (?:is|are|was|were) the (?:\w+ )?pay\b/],
  ['money', /\bset (?:me|us|you|one) back\b/],
  ['amount', /\bhow much\b/],
  [
    'count',
    /\bhow many\b|\bwhat (?:is|was|are|were) the (?:\w+ )?(?:number|population|total|amount)\b|\b(?:what|which) (?:number|amount)\b/,
  ],
  ['duration', /\bhow (?:long|often|old|frequently|soon)\b|\bwhat age\b/],
  [
    'measure',
    /\bhow (?:far|tall|high|big|large|deep|wide|heavy|fast|small|hot|cold|close|near)\b|\b(?:what|which) (?:size|height|length|distance|speed|temperature|width|weight|depth|rate)\b/,
  ],
  ['day', /\b(?:what|which) (?:\w+ )?days?\b/],
  ['day', /^(?!.*\b(?:who|when|where|why|how|what|which)\b).*\bdays?\b/],
  ['date', /\bwhen\b|\b(?:what|which) (?:\w+ )?(?:years?|dates?|months?|century|decade|time)\b/],
  [
    'person',
    /\b(?:who|whom|whose)\b|\b(?:what|which) (?:\w+ )?(?:person|man|woman|minister|councillor|president|king|queen|leader|mayor|author|artist|actor|singer|player|scientist|director|chief|chair|officer|emperor)\b/,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|state|place|location|county|region|town|village|street|river|venue|continent|island|stadium|area|district)\b/,
  ],
  [
    'reason',
    /\bwhy\b|\bwhat (?:is|was) the (?:reason|cause)\b|\bfor what reason\b|\bwhat (?:caused|causes)\b/,
  ],
];

const DAY = new RegExp(
  `\\b(?:${MONTH_NAMES_PATTERN}|(?:${WEEKDAY_NAMES_PATTERN})s?|weekdays?|weekends?)\\b`,
  'u',
);

/** What an answer of each type looks like; people and places are names, which {@link freshNames} finds. */
const ANSWER_PATTERNS: Readonly<
  Record<Exclude<AnswerType, 'person' | 'place' | 'expansion' | 'amount'>, RegExp>
> = {
  count: new RegExp(COUNT_PATTERN, 'iu'),
  money:
    /[£$€¥₹]\s?\d|\d[\d.,]*\s*(?:thousand|million|billion|m|bn|k)?\s*(?:pounds|dollars|euros|pence|cents|francs|marks|yen|rupees)\b/iu,
  percentage:
    /\d\s*%|\bper ?cent\b|\b(?:half|third|quarter|fifth|tenth|two-thirds|three-quarters|majority)\b/iu,
  day: DAY,
  date: new RegExp(
    String.raw`\b1\d{3}s?\b|\b20\d\ds?\b|\b(?:${MONTH_NAMES_PATTERN}|${WEEKDAY_NAMES_PATTERN})\b|\b[Cc]entur(?:y|ies)\b|\byears ago\b|\b(?:BCE?|AD|CE)\b|\b(?:spring|summer|autumn|winter|yesterday|today|tomorrow)\b`,
    'u',
  ),
  duration: new RegExp(
    `${COUNT_PATTERN}[ -]+(?:\\w+[ -]+)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|times)\\b|\\b(?:annual|annually|daily|weekly|monthly|yearly|every|each)\\b`,
    'iu',
  ),
  measure: new RegExp(`${COUNT_PATTERN}\\s*(?:%|°|\\p{L})`, 'iu'),
  reason:
    /\b(?:because|due to|since|so that|as a result|in order to|caus(?:e|es|ed|ing)|reasons?|owing to|therefore|thus|led to|for fear|thanks to)\b|\bto (?:avoid|prevent|protect|ensure|allow|make|keep|help|save|reduce)\b|\bas (?:it|they|he|she)\b/iu,
};

/** What the question asks for; nothing where its wording does not tell. */
export function expectedAnswer(question: string): AnswerType | undefined {
  const wording = question.toLowerCase();
  return QUESTION_PATTERNS.find(([, pattern]) => pattern.test(wording))?.[0];
}

/**
 * How far (0 to 1) a sentence holds something of the type asked for that is not already in the question: another
 * number than the question's own, a name that it does not mention.
 */
export function holdsAnswer(type: AnswerType, sentence: string, question: string): number {
  const known = new Set(readText(question).plainWords);
  if (type === 'expansion') return expandsAbbreviation(sentence, known) ? 1 : 0;
  if (type === 'person' || type === 'place') {
    const names = freshNames(sentence, known);
    if (type === 'place') return names.some(({ before }) => IN_A_PLACE.test(before)) ? 1 : 0;
    if (names.some(({ name, before }) => / /.test(name) || PERSON_BEFORE.test(before))) return 1;
    return names.length > 0 ? 0.6 : 0;
  }
  const rest = sentence.replace(/[\p{L}\p{N}]*\p{N}[\p{L}\p{N}]*/gu, (word) =>
    known.has(word.toLowerCase()) ? '_' : word,
  );
  if (type !== 'amount' && type !== 'money') return ANSWER_PATTERNS[type].test(rest) ? 1 : 0;
  // `How much` asks for money more often than not, and always for a number.
  if (ANSWER_PATTERNS.money.test(rest)) return 1;
  return ANSWER_PATTERNS.count.test(rest) ? (type === 'amount' ? 0.7 : 0.3) : 0;
}

const IN_A_PLACE =
  /\b(?:in|at|from|to|of|near|into|on|across|through|outside)\s+(?:the\s+)?(?:\p{L}+\s)?$/iu;
const PERSON_BEFORE = /\b(?:by|King|Queen|Sir|Dr|President|Mr|Mrs|Ms|Lord|Lady|Minister)\.?\s*$/u;

/** Capitalised names with a word that the question does not hold, and what stands in front of each. */
function freshNames(
  sentence: string,
  known: ReadonlySet<string>,
): { name: string; before: string }[] {
  const { compounds } = readText(sentence);
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
    const words = readText(name).plainWords;
    const fresh = words.some((word) => word.length > 1 && !known.has(word));
    // One capitalised word at the start is more often just the start.
    if (!fresh || (start === 0 && words.length === 1)) return [];
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
