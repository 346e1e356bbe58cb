/** Closed word classes of English, in small letters, and the open ones that tell what a question speaks of. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs that stand before the subject in a question. */
export const AUXILIARIES = set(
  `is are was were am be been do does did has have had can could will would shall should may might must isn't
  aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't cannot couldn't won't wouldn't shan't
  shouldn't mightn't mustn't`,
);

/** Forms of "to be", after which no bare verb follows. */
export const BE = set("is are was were am be been isn't aren't wasn't weren't");

export const QUESTION_WORDS = set('who whom whose what which when where why how');

export const PREPOSITIONS = set(
  `about above according across after against along among around at before behind below beside besides between
  beyond by despite down during except for from in inside instead into like near of off on onto out outside over
  per regarding since than through throughout till to toward towards under until up upon via with within without`,
);

export const DETERMINERS = set('the a an any some all every each no my your our another');

/** Words that join a question to what was said before it. */
export const LEADING_CONJUNCTIONS = set('and but so or also plus then yet because');

/** What may come before a question without being part of it. */
export const PLEASANTRIES = set(
  `thanks thank you ok okay great cool good nice hi hello hey bye goodbye yes yeah yep no nope please sorry well
  right sure lol cheers fine perfect wow hmm`,
);

/** Personal pronouns by what they can stand for. */
export const PERSON_PRONOUNS = set(
  "he she him her his hers himself herself he's she's he'd she'd he'll she'll",
);
export const THING_PRONOUNS = set(
  `it its they them their theirs it's they're they've they'd they'll it'd it'll`,
);
export const POSSESSIVES = set('his her its their');
export const DEMONSTRATIVES = set("this that these those that's");

/** Words that open a clause of their own, so that a noun before them can be what a pronoun after them means. */
export const CLAUSE_OPENERS = set(
  'and or but if when while because that which who whose after before since although though so than where once unless until',
);

/** Openers of a clause that comes before the main one: "When the library moves, where will it go?" */
export const SUBORDINATORS = set(
  'if when while because although though once unless after before since as',
);

/** Words whose presence in a name says that it is no person's. */
export const ORGANISATION_WORDS = set(
  `agency alliance area army assembly association authority bank board borough bureau cabinet cathedral centre center
  centres charity church city club college commission committee community company confederation conference congress
  consortium corporation council county court department directorate district executive federation fire force
  forum foundation fund government group groups hall health hospital house institute island library limited ltd
  market ministry museum network nhs office organisation organization parliament park partnership party place plan
  police programme project region rescue review river road scheme school service services society square station
  store strategy street team theatre town trust union unit university village ward`,
);

/** Titles and offices that stand before a person's name. */
export const TITLES = set(
  `mr mrs ms miss dr sir dame lord lady baroness professor prof councillor cllr minister secretary president chairman
  chairwoman chair director mayor leader reverend judge sergeant captain king queen prince princess`,
);

/** Nouns that say of whom a question speaks. */
export const PERSON_NOUNS = set(
  `person man woman boy girl child daughter son mother father mum dad wife husband brother sister neighbour friend
  someone anyone everyone nobody resident tenant owner driver pupil student teacher doctor nurse officer commissioner
  head chief author writer artist player candidate member`,
);

/** What people do with words: the name before such a verb is a person's or speaks like one. */
export const SPEECH_VERBS = set(
  `said says say told tells tell argued argues added called calls asked asks ask announced announces announce admitted
  admit explained explain warned warn promised promise described describe thinks think wants want`,
);

/**
 * Verbs that questions are often built on, in their base form. After "does", "will" and the like they end the
 * subject; in a question that has a verb of its own, the earlier one would only lead away. Words that are as often
 * nouns (report, plan, fund, share) stay out.
 */
export const QUESTION_VERBS = set(
  `accept achieve add admit affect agree aim allow announce apply argue arrange arrive ask become begin believe belong
  bring build buy call carry cause choose claim close collect come comprise consider consist contain contribute cost
  cover create criticise decide deliver depend describe discuss do earn employ encourage end expect explain face fail
  find finish follow get give go happen hear help hold hope include increase introduce invest involve join keep know
  last launch lead learn leave let live lose make matter mean measure meet merge move need offer open oppose own pay
  prefer prevent produce promise propose protect prove provide publish put raise reach receive recommend recycle
  reduce remain remove replace require respond run save say see seek sell send serve set shut speak spend start stay
  stop suffer suggest take teach tell think use want warn welcome win work write`,
);

/**
 * Words that ask for what is not so, beside contractions with "not"; a text that says what is so does not answer. With
 * them the superlatives downwards, which texts hardly ever state.
 */
export const DENYING_WORDS = set(
  `not never no cannot neither nor without nobody nothing none least fail fails failed failing refuse refuses refused
  refusing unable lack lacks lacked lacking deny denies denied prevent prevents prevented hardly barely`,
);
