import type { AnswerType } from '../search/question/expected-answer.ts';

/**
 * Whether to answer: what is looked at, what it counts for, and from where on something is done about it. Everything
 * that can be turned is in this file; `signals.ts` measures, `judge.ts` calculates.
 */

/**
 * What is measured of the best passages to judge whether they hold the answer. All but `lead` are of the best one. A
 * word counts as held where one derived from the same root stands (`Welsh`, `Wales`); of a question with a story only
 * what is asked counts.
 */
export interface ConfidenceSignals {
  /** Cosine of question and best window, -1 to 1. */
  readonly cosine: number;
  /** Share (0 to 1) of the question's weight that its best sentence holds. Words unknown to the corpus count. */
  readonly sentence: number;
  /**
   * Share that its text holds of what the title and headings do not: a title names the subject, the rest of the
   * question asks something of it. Half where there is no rest.
   */
  readonly beyondTitle: number;
  /**
   * By how much its score exceeds the mean of those after it that say something else: neither near-duplicates of it
   * nor passages that hold the whole question too. Half its score where there are none.
   */
  readonly lead: number;
  /**
   * Share of the question's weight in names that stand neither beside the best sentence nor in the title: words written
   * with a capital within the question. A text about another place or person does not answer, however alike it is.
   */
  readonly missingNames: number;
  /** The same of nouns that are no names. */
  readonly missingNouns: number;
  /** 1 where a number of the question does not stand there, else 0. */
  readonly missingNumbers: number;
  /** Share of the question's weight in words that stand in no passage at all. */
  readonly unknown: number;
  /** 1 where the question asks for what is not so, else 0: a text seldom says it, however much it says of the rest. */
  readonly denies: number;
  /** 1 where the opposite of a word of the question stands beside the best sentence instead of the word, else 0. */
  readonly opposite: number;
  /** Share (0 to 1) of the whole text that is a story around what is asked. */
  readonly story: number;
}

/** What the signals are called for people, in the order of the weights. */
export const SIGNAL_DESCRIPTIONS: Readonly<Record<keyof ConfidenceSignals, string>> = {
  cosine: 'cosine of the best window',
  sentence: "share of the question's words in the best sentence",
  beyondTitle: 'share of the words beyond the title in the text',
  lead: 'lead over passages that say something else',
  missingNames: 'share of the words in names that do not stand beside it',
  missingNouns: 'share of the words in things that do not stand beside it',
  missingNumbers: 'number of the question that does not stand beside it',
  unknown: 'share of the words that stand in no passage',
  denies: 'asks for what is not so',
  opposite: 'opposite of a word of the question stands beside it',
  story: 'share of the text that is a story around what is asked',
};

/** How signals are measured; the weights were fitted to these. */
export const MEASURING = {
  /** Passages that the lead is taken over. */
  compared: 10,
  /** A passage that holds this share of the question may well answer it too, and is no reason to doubt the best one. */
  holdsItToo: 0.9,
  /** A passage as like the best one as this (0 to 1) is a version of it, and no reason to doubt it either. */
  sameText: 0.5,
  /** What `beyondTitle` is where the title says the whole question. */
  nothingBeyondTitle: 0.5,
  /** Share of the question's weight in missing names from which on the passage is about another place or person. */
  namesAgainst: 0.1,
  /** What part of its score the best passage leads by where there is nothing to compare it with. */
  leadAlone: 0.5,
} as const;

/**
 * The weights of the confidence: a logistic model of "the found passages hold the answer" on the signals.
 *
 * Fitted by `npx tsx scripts/fit-confidence.ts` on four public sets: XQuAD-en (1190 questions), the development part of
 * CLAP NQ (600 real queries, half of which its passages do not answer; counts twice), half of SQuAD 2.0's development
 * part (2137 questions, half of them made to look answerable; counts twice, asked only as labelled) and half of
 * ConditionalQA (166 citizens' stories; counts 0.3). Of the others, questions that can be answered were also asked of
 * the same corpus without the articles that answer them. The script prints these numbers and what they do on each set.
 */
export const CONFIDENCE_WEIGHTS: Readonly<Record<keyof ConfidenceSignals | 'intercept', number>> = {
  intercept: -2.65,
  cosine: 1.97,
  sentence: 0.78,
  beyondTitle: 0.3,
  lead: 4.41,
  missingNames: -3.57,
  missingNouns: -0.99,
  missingNumbers: -0.77,
  unknown: -0.67,
  denies: -1.76,
  opposite: -0.49,
  story: 1.13,
};

/**
 * What is done from which probability on; below `caution` a question is declined with the nearest articles, but for
 * the two exceptions. Chosen for few wrong answers rather than few declines; `npm run eval` prints the whole trade.
 */
export const THRESHOLDS = {
  /** Answered plainly. */
  answer: 0.65,
  /** Answered with a caution, unless {@link CAUTION_BY_KIND} says otherwise. */
  caution: 0.455,
  /** The same where a sentence of the best passage also holds the kind of thing that is asked for… */
  cautionWithEvidence: 0.2,
  /** …as far (0 to 1) as this. */
  enoughEvidence: 0.5,
  /** Declined where what no passage knows has this share (0 to 1) of the question's weight, however likely the rest. */
  mostlyLacking: 0.5,
  /** What a follow-up question asks itself must reach, without the words that it took over from the conversation. */
  askedItself: 0.25,
  /** The same with evidence. */
  askedItselfWithEvidence: 0.15,
  /**
   * A model that writes is asked although the passages alone would be declined: it reads them, can say that they do
   * not answer, and is checked. Questions about something else altogether stay below it.
   */
  worthACall: 0.15,
} as const;

/**
 * From where on a question for such a fact is answered with a caution. Where something is, and why, is told along with
 * the thing itself; when it was, is not. At the same confidence of 0.3 to 0.65, the passages of CLAP NQ and of half of
 * SQuAD 2.0 hold the place in 0.62 of cases, the date in 0.39; so in each half of both sets.
 */
export const CAUTION_BY_KIND: Partial<Readonly<Record<AnswerType, number>>> = {
  place: 0.42,
  reason: 0.42,
  date: 0.57,
};
