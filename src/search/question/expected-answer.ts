/** Alternatives of a pattern: what a person may be, in small letters. */
const OFFICES =
  'minister|secretary|councillor|president|king|queen|prince|duke|count|earl|emperor|pope|bishop|leader|mayor|director|chief|chair|chairman|chairwoman|head|governor|commissioner|officer|manager|captain|coach|founder|owner|spokesperson|prime minister';

/** What a question asks for, as far as its wording tells. */
export type AnswerType =
  | 'count'
  | 'money'
  | 'amount'
  | 'percentage'
  | 'date'
  | 'day'
  /** A time of day: `9.30 am`. */
  | 'time'
  | 'colour'
  | 'duration'
  | 'measure'
  | 'person'
  | 'place'
  | 'event'
  | 'reason'
  | 'expansion'
  /** What somebody is: `mayor`. */
  | 'office'
  /** Several things of a kind. */
  | 'list'
  /** What something is. */
  | 'definition'
  /** How something is done: steps. */
  | 'procedure'
  /** What somebody says or thinks. */
  | 'opinion'
  /** What an article says as a whole. */
  | 'summary'
  /** Whatever the articles say of something. */
  | 'topic'
  /** Whether something is so. */
  | 'yes-or-no';

/**
 * The wordings that give a type away. Of several in a question the first tells (`Who was mayor when …`); of those that
 * begin at the same word, the one that stands first here.
 */
const QUESTION_PATTERNS: readonly (readonly [AnswerType, RegExp])[] = [
  [
    'summary',
    /^(?:please |can you |could you )*(?:summari[sz]e|sum up|give (?:me |us )?a (?:short |brief |quick )?(?:summary|overview)|(?:a )?(?:summary|overview) of|tl ?;?dr)\b|\bwhat (?:is|['’]s) (?:the|this|that) (?:\w+ ){0,2}(?:article|document|text|report|page)\b.* about$/,
  ],
  [
    'topic',
    /^(?:(?:so|and|please|can you|could you) )*(?:what (?:do|does|did|can|could|would) (?:you|u|the articles?|your articles|it|they|we) (?:know|tell (?:me|us)|say|have|find)|tell (?:me|us)|(?:is|are) there|(?:do|have) you (?:know|have|got)?|give (?:me|us)|what(?: is|['’]s)(?: there)?(?: said)?|information|info)(?:(?: (?:anything|something|more|everything|all|a bit|what|information|info|details?|articles?|you know|there is))* (?:about|regarding|concerning)| (?:anything|something|more|everything|information|info|details?|articles?) on) (?!which\b|what\b|how\b)\S|^(?:anything|something|everything) (?:about|on|regarding) \S/,
  ],
  [
    'opinion',
    /\bwhat (?:do|does|did) .+ (?:say|think|reckon|feel|believe|argue|claim|make of)\b|\bwhat .+['’]s (?:view|opinion|reaction)\b|\bopinion of\b/,
  ],
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
  [
    'money',
    /\bhow (?:big|large|small) (?:is|are|was|were) the (?:\w+ )?(?:pot|fund|funding|budget|grant|cut|saving|debt|bill|fine|award)s?\b/,
  ],
  ['amount', /\bhow much\b/],
  [
    'count',
    /\bhow many\b|\bwhat (?:is|was|are|were) the (?:\w+ )?(?:number|population|total|amount)\b|\b(?:what|which) (?:number|amount)\b/,
  ],
  [
    'duration',
    /\bhow (?:long|often|old|frequently|soon|quickly|promptly)\b|\b(?:what|which) age\b/,
  ],
  [
    'procedure',
    /\bhow (?:do|can|should|could|must|would|might|may) (?:i|we|you|one|people|somebody|someone)\b|\bhow to\b|\bhow does one\b|\b(?:steps|instructions) (?:to|for)\b/,
  ],
  [
    'measure',
    /\bhow (?:far|tall|high|big|large|deep|wide|heavy|fast|small|hot|cold|close|near)\b|\b(?:what|which) (?:size|height|length|distance|speed|temperature|width|weight|depth|rate)\b/,
  ],
  ['day', /\b(?:what|which) (?:\w+ )?days?\b/],
  ['day', /^(?!.*\b(?:who|when|where|why|how|what|which)\b).*\bdays?\b/],
  [
    'time',
    /\b(?:what|which) times?\b(?! (?:period|frame|span|of (?:the )?year|zone))|\bhow late\b|\b(?:opening|closing) (?:times?|hours)\b/,
  ],
  ['colour', /\b(?:what|which) colou?rs?\b|\bcolou?r of\b|\bcolou?r$/],
  ['date', /\bwhen\b|\b(?:what|which) (?:\w+ )?(?:years?|dates?|months?|century|decade|time)\b/],
  [
    'office',
    /^(?!.*\b(?:who|when|where|why|how|what|which)\b).*\b(?:job|role|position|post|title|occupation|profession)(?: title)?$|\bwhat (?:is|was|are|were) (?:\p{L}+ ){1,4}(?:job|role|position|post|occupation|profession|title)\b/u,
  ],
  // `Who is Edith Marsh?`, and not `Who is mayor?`
  [
    'office',
    new RegExp(
      String.raw`^(?:so |and |tell me )*who(?: is| was|['’]s) (?!(?:the|a|an|in|on|to|paid|going|responsible|behind|it|he|she|they)\b)(?!.*(?:\b(?:${OFFICES})\b|['’]s ))[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}$`,
      'u',
    ),
  ],
  [
    'event',
    /\b(?:what|which) (?:(?!(?:is|are|was|were|do|does|did|has|have|had|the|a|an)\b)\w+ ){0,2}(?:event|conference|summit|meeting|festival|occasion|ceremony|tournament|exhibition)\b/,
  ],
  [
    'person',
    new RegExp(
      String.raw`\b(?:who|whom|whose)\b|\b(?:what|which) (?:(?!(?:is|are|was|were|do|does|did|has|have|had|the|a|an)\b)\w+ ){0,2}(?:person|man|woman|author|artist|actor|singer|player|scientist|officer|${OFFICES})\b`,
    ),
  ],
  [
    'list',
    /^(?:please |can you |could you )*(?:list|name|enumerate|give me|tell me) (?:all |some |me )*(?:of )?(?:the |its |their )?(?:three |four |five |main )?\w+s\b/,
  ],
  [
    'list',
    /\b(?:what|which) (?:other |\d+ |two |three |four |five |six |seven |eight |nine |ten |different )*(?:cities|towns|places|countries|counties|areas|regions|subjects|topics|services|organi[sz]ations|bodies|projects|items|things|ways|benefits|aims|goals|principles|reasons|advantages|disadvantages|changes|measures|examples|features|members|departments|groups|agencies|schemes|funds|rules|conditions|requirements|documents|parts)\b/,
  ],
  ['list', /\bwhat (?:are|were) the (?:\w+ )?(?:\w+s)\b/],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|state|place|location|county|region|town|village|street|river|venue|continent|island|stadium|area|district)\b/,
  ],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\bwhat (?:is|was) the (?:reason|cause)\b|\bfor what reason\b|\bwhat (?:caused|causes)\b/,
  ],
  [
    'definition',
    /^(?:so |and |tell me |please )*what(?:['’]s| is| are| was| were) (?!.*\b(?:of|called|named|known|for|on|about|doing|done|made|said|that|which|who|when|with|by)\b)(?:\S+ ){0,4}\S+$/,
  ],
  ['definition', /^(?:explain|define)\b|\bmeaning of\b|\bwhat does .* mean$/],
  [
    'definition',
    /\bwhat (?:is|are) (?:that|it|this|those)$|\bmeaning$|\bwhat is meant by\b|\bwhat does .* mean$/,
  ],
  [
    'yes-or-no',
    /^(?:so |and |but )*(?:is|are|was|were|do|does|did|can|could|will|would|has|have|had|should|may|must|am)\b/,
  ],
];

/** Kinds that are told by the form of the question rather than by a fact that must stand in the answer. */
const FORMS: ReadonlySet<AnswerType> = new Set([
  'event',
  'office',
  'list',
  'definition',
  'procedure',
  'opinion',
  'summary',
  'topic',
  'yes-or-no',
] satisfies AnswerType[]);

/** What the question asks for, for choosing what to quote; nothing where its wording does not tell. */
export function askedFor(question: string): AnswerType | undefined {
  return firstOf(question, () => true);
}

/**
 * The fact (a number, a date, a name, a reason) that an answer must hold; nothing where the wording does not tell.
 * Confidence is fitted on these kinds alone.
 */
export function expectedAnswer(question: string): AnswerType | undefined {
  return firstOf(question, (type) => !FORMS.has(type));
}

/** The kind that the first telling words give away. */
function firstOf(question: string, counts: (type: AnswerType) => boolean): AnswerType | undefined {
  const wording = question.toLowerCase().replace(/[\s?!.]+$/, '');
  let first: { type: AnswerType; at: number } | undefined;
  for (const [type, pattern] of QUESTION_PATTERNS) {
    const at = counts(type) ? pattern.exec(wording)?.index : undefined;
    if (at !== undefined && (first === undefined || at < first.at)) first = { type, at };
  }
  return first?.type;
}
