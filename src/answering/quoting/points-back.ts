const words = (list: string): string => list.trim().split(/\s+/).join('|');

/** Pronouns that stand for something said before. */
const PRONOUNS = words(
  'its they their theirs them he she his her hers this these those here others another both such neither either',
);
/** Words that carry an argument on. */
const CONNECTIVES = words(
  `however therefore thus hence consequently nevertheless nonetheless moreover furthermore additionally similarly
  likewise conversely meanwhile afterwards subsequently accordingly instead otherwise also then so yet but and or nor`,
);
const LEADING = words(
  `in on at after before when while as since during by for from with under although though if because despite once
  until upon to of`,
);
/** Times that are not said before: `Earlier this year`. */
const TIMES = words('year month week weekend morning afternoon evening day century decade summer');

/** Openings of a sentence that points back, without regard to case. */
const OPENINGS = [
  // `It is clear that …` and `It was Smith who …` announce something; `It is large` points back.
  `it\\b(?!(?: is| was|[’']s) (?:[\\w-]+ ){1,3}(?:that|who|which|to)\\b)`,
  `(?:${PRONOUNS}|${CONNECTIVES})\\b(?!-)`,
  // As a pronoun, not as a conjunction (`That the earth is round …`).
  'that (?:is|was|has|had|will|would|could|can|may|might|means?|meant|gives?|makes?|made)\\b',
  'as (?:a result|such|well)\\b|in (?:addition|contrast|turn|response|doing so)\\b|for (?:example|instance)\\b|on the (?:other hand|contrary)\\b|at the same time\\b',
  `(?:${LEADING}) (?:he|she|they|it|his|her|their|its|that)\\b`,
  '(?:some|most|many|all|none|each|one|two|three|both) of (?:these|those|them)\\b',
  'according to [^,]{1,60}, (?:he|she|they|it)\\b',
  'the (?:former|latter|same|second|third|other)\\b',
  // An elliptical subject: `The report also found …`.
  'the \\w+ (?:also|then|therefore|however|later|further|subsequently)\\b',
  // `As part of this merger`, `For several of these services`.
  `(?:\\p{L}+ ){1,4}(?:this|these|such) (?!(?:${TIMES})\\b)\\p{L}`,
];

const OPENING = new RegExp(`^(?:${OPENINGS.join('|')})`, 'iu');
/** `US`, `IT` and `OR` in capitals are names. */
const NAME_IN_CAPITALS = /^(?:IT|OR|SO|AND)\b/u;
/** In a short sentence, a demonstrative anywhere: `The protocol suite uses this network type.` */
const SHORT_SENTENCE = 80;
const DEMONSTRATIVE = new RegExp(
  `\\b(?:this|these|those|such) (?!(?:${TIMES}|is|was|are|were|as|a|an)\\b)\\p{L}`,
  'u',
);

/**
 * Whether a sentence only makes sense together with the one before it: it begins with a pronoun or a demonstrative,
 * carries an argument on, or leaves out its subject. Judged by its wording alone.
 */
export function pointsBack(sentence: string): boolean {
  const bare = sentence.replace(/^["“«‘'(]+/u, '');
  if (NAME_IN_CAPITALS.test(bare)) return false;
  return OPENING.test(bare) || (bare.length <= SHORT_SENTENCE && DEMONSTRATIVE.test(bare));
}
