import { PHRASES_OF_OTHER_LANGUAGES } from './other-languages.ts';

/** What a message wants that is no question about the articles. */
export type SmallTalk =
  | 'greeting'
  | 'thanks'
  | 'farewell'
  | 'help'
  /** `What can you do?` */
  | 'abilities'
  /** `What articles do you have?` */
  | 'articles';

/** Whom a message may be addressed to; says nothing by itself. */
const ADDRESSEE = '(?:there|all|everyone|everybody|again|bot|friend|mate|town ?clerk)';
const COLLECTION = '(?:articles?|documents?|texts?|files?|sources?|topics?|subjects?|themes?)';

/** Phrases of each kind, in small letters without punctuation; a message must consist of them alone. */
const PHRASES: readonly (readonly [SmallTalk, string])[] = [
  [
    'greeting',
    `(?:hi+|hello+|hey+|hiya|heya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|morning|evening)(?: ${ADDRESSEE})*`,
  ],
  ['greeting', "how(?: are|'re| r) (?:you|u|things)(?: doing)?(?: today)?|how(?:'s| is) it going"],
  ['greeting', "what's up|whats up|sup|nice to meet you"],
  [
    'thanks',
    `(?:many |ok |okay |great |no |oh |and )?(?:thanks|thank (?:you|u)|thankyou|thx|tysm|ty|cheers|ta)(?: (?:a lot|a bunch|so much|very much|indeed|again|anyway|(?:for|4) (?:your |the |all your )?(?:help|answer|answers|info|information)|for helping(?: me)?|${ADDRESSEE}))*`,
  ],
  [
    'thanks',
    "that(?:'s| is| was) (?:very |really |so )?(?:helpful|great|perfect|brilliant|all|it)(?: for (?:now|today))?|much appreciated|i appreciate it|good bot|well done|perfect|brilliant|awesome|great|nice|cool|ok|okay|got it",
  ],
  [
    'farewell',
    `(?:good ?bye|bye(?: bye)?|see (?:you|ya)(?: later| soon| around)?|cya|farewell|good ?night|exit|quit|leave|q)(?: ${ADDRESSEE})*`,
  ],
  [
    'help',
    '(?:please )?help(?: me)?(?: please)?|i need (?:some )?help|(?:can|could) you (?:please )?help(?: me)?(?: please)?|commands|instructions|usage|menu',
  ],
  [
    'help',
    'how (?:do|can) i (?:use|work with|talk to|ask) (?:you|this|it|the bot|this bot)|how (?:do|does) (?:you|this|it|this bot|the bot) work',
  ],
  [
    'abilities',
    "what (?:can|could) (?:you|u|this bot|the bot) do(?: for (?:me|us))?|what do you do|what are you(?: for| able to do)?|who are you|what(?:'s| is) this(?: bot)?|what(?:'s| is) town ?clerk|what (?:can|could|should|may) (?:i|we) ask(?: you)?(?: about)?|are you (?:a |an )?(?:bot|ai|robot|human|real|person)(?: person)?|(?:tell me|say something) about yourself|introduce yourself",
  ],
  [
    'articles',
    `(?:what|which) (?:kind of |sort of |other )?${COLLECTION} (?:do you (?:have|know|hold|cover|use|know about|have access to)|have you (?:got|read)|can (?:you|i) (?:answer|ask|search|read)(?: about| from)?|are (?:there|available|in here|you using))`,
  ],
  [
    'articles',
    `(?:please )?(?:list|show|name|give)(?: me| us)? (?:all )?(?:of )?(?:the |your |available )*${COLLECTION}(?: (?:that )?(?:you have|you know|there are))?`,
  ],
  [
    'articles',
    `(?:what are|where are) your (?:articles|documents|sources|topics|texts)|your (?:articles|documents|sources|topics)|(?:the )?articles|what do you know(?: about)?|what(?:'s| is) in (?:your|the) (?:articles|collection|library|index)|how many (?:articles|documents|texts) (?:do you (?:have|know)|are there)|where do(?:es)? (?:you|your) (?:get your )?(?:answers?|information|info|knowledge|facts)(?: come)?(?: from)?`,
  ],
];

const ENGLISH = 'en-GB';

const READERS = Object.entries({ [ENGLISH]: PHRASES, ...PHRASES_OF_OTHER_LANGUAGES }).flatMap(
  ([locale, phrases]) =>
    phrases.map(([kind, pattern]) => ({
      locale,
      kind,
      pattern: new RegExp(`^(?:${pattern})(?= |$)`, 'u'),
    })),
);

/** Longer messages are questions. */
const LONGEST = 120;

/** Small talk, and in which language. */
export interface SpokenSmallTalk {
  readonly kind: SmallTalk;
  /** The locale of its language; absent where it is said alike in several, or in several at once. */
  readonly locale?: string;
}

/** {@link smallTalk} with the language that it is said in. */
export function spokenSmallTalk(message: string): SpokenSmallTalk | undefined {
  if (message.length > LONGEST) return undefined;
  let rest = message
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`]/gu, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
  let kind: SmallTalk | undefined;
  let locales: readonly string[] | undefined;
  while (rest !== '') {
    const read = longestPhrase(rest);
    if (read === undefined) return undefined;
    kind = read.kind;
    locales = locales?.filter((locale) => read.locales.includes(locale)) ?? read.locales;
    rest = rest.slice(read.length).trimStart();
  }
  if (kind === undefined) return undefined;
  const [locale, ...others] = locales ?? [];
  return { kind, ...(locale === undefined || others.length > 0 ? {} : { locale }) };
}

/**
 * What a message wants when it consists of nothing but small talk (`hi`, `ok thanks, bye`), else nothing: whatever
 * holds one word more is a question about the articles (`thanks to whom did costs fall?`). Of several phrases the
 * last tells, since a greeting only opens.
 */
export function smallTalk(message: string): SmallTalk | undefined {
  return spokenSmallTalk(message)?.kind;
}

/** The longest phrase that a text begins with, and the languages that have it. */
function longestPhrase(
  text: string,
): { kind: SmallTalk; length: number; locales: readonly string[] } | undefined {
  const read = READERS.map(({ kind, locale, pattern }) => ({
    kind,
    locale,
    length: pattern.exec(text)?.[0].length ?? 0,
  }));
  const length = Math.max(...read.map((each) => each.length));
  const [first, ...others] = read.filter((each) => each.length === length);
  if (first === undefined || length === 0) return undefined;
  return { kind: first.kind, length, locales: [first, ...others].map(({ locale }) => locale) };
}
