import type { QuestionWords } from '../search/found.ts';
import { askedPart } from '../search/question/asked-part.ts';
import { type AnswerType, askedFor, expectedAnswer } from '../search/question/expected-answer.ts';
import { framingTerms } from '../search/question/framing.ts';
import type { QuestionTerm } from '../search/question/question-terms.ts';
import { type TaggedToken, tagWords } from '../text/parts-of-speech/tagger.ts';
import { kinOf, synonymsOf } from '../text/related-words/related-words.ts';
import { rememberedText } from '../text/remembered-text.ts';
import { askedKind } from './asked-kind.ts';
import { countedTerm } from './counted-term.ts';
import { denies } from './denies.ts';

/** A content word of what is asked. */
export interface AskedTerm extends QuestionTerm {
  /** Written with a capital within the question. */
  readonly name: boolean;
  readonly number: boolean;
  /** A thing or a name by its part of speech: what a question can be about. */
  readonly noun: boolean;
  /** What is done, by its part of speech: a question can be about that too (`reset`). */
  readonly verb: boolean;
  /** The kind of thing that is asked for (`Which player …?`): where one is named, it need not stand. */
  readonly kind: boolean;
}

/** A question as it is compared with a passage. */
export interface AskedQuestion {
  /** With the story that came with it. */
  readonly whole: string;
  /** Without the story that came with it. */
  readonly text: string;
  /** Its content words, in order, but for those that only say how it wants to be answered. */
  readonly terms: readonly AskedTerm[];
  /** Which of them a term of a text counts as: itself, those derived from the same root, those that mean the same. */
  readonly countsAs: ReadonlyMap<string, readonly string[]>;
  /** Share (0 to 1) of the words that are a story around what is asked. */
  readonly story: number;
  /** Whether it asks for what is not so: `Who did not sign?` */
  readonly denies: boolean;
  /** The kind of answer that it asks for, and the kind that a sentence with an answer shows; where its wording tells. */
  readonly kind: AnswerType | undefined;
  readonly expected: AnswerType | undefined;
  /** What it wants counted, by its index term; nothing where that is nothing, or may be counted in other words. */
  readonly counted: string | undefined;
}

/** What was read of questions, by their terms; it goes with them. */
const remembered = new WeakMap<QuestionWords['terms'], AskedQuestion>();

/** Reads a question once for all that is measured of it. */
export function readQuestion(question: QuestionWords): AskedQuestion {
  const known = remembered.get(question.terms);
  if (known?.whole === question.text) return known;
  const read = readWords(question);
  remembered.set(question.terms, read);
  return read;
}

function readWords({ text, terms }: QuestionWords): AskedQuestion {
  const { asked, context } = askedPart(text);
  const { compounds } = rememberedText(asked);
  const names = namesIn(asked);
  const tagged = tagWords(asked);
  const nouns = termsTagged(tagged, ['NOUN', 'PROPN']);
  const verbs = termsTagged(tagged, ['VERB']);
  const kinds = askedKind(tagged);
  const around = rememberedText(context).compounds.length;
  const framing = framingTerms(asked);
  const own = terms.filter(({ story }) => story !== true);
  const about = own.filter(({ term, writtenAs }) => !framing.has(writtenAs ?? term));
  const kept = about.length > 0 ? about : own;
  return {
    whole: text,
    text: asked,
    countsAs: likeTerms(kept),
    terms: kept.map((term) => {
      const written = term.writtenAs ?? term.term;
      return {
        ...term,
        name: names.has(written),
        number: /^\d/.test(term.term),
        noun: nouns.has(written),
        verb: verbs.has(written),
        kind: kinds.has(written),
      };
    }),
    story: around / Math.max(1, around + compounds.length),
    denies: denies(asked),
    kind: askedFor(asked),
    expected: expectedAnswer(asked),
    counted: countedTerm(tagged),
  };
}

/** The terms of a question by each that stands for one of them: turned about, so that a text is gone through once. */
function likeTerms(terms: readonly QuestionTerm[]): Map<string, string[]> {
  const countsAs = new Map<string, string[]>();
  for (const { term } of terms) {
    for (const like of new Set([term, ...kinOf(term), ...synonymsOf(term)])) {
      const asked = countsAs.get(like);
      if (asked === undefined) countsAs.set(like, [term]);
      else asked.push(term);
    }
  }
  return countsAs;
}

/** Terms of the words that are written with a capital, but for the first word and a question all in capitals. */
function namesIn(question: string): Set<string> {
  if (!/\p{Ll}/u.test(question)) return new Set();
  const [, ...rest] = rememberedText(question).compounds;
  const capitals = rest.filter(({ surface }) => /^\P{L}*\p{Lu}/u.test(surface));
  return new Set(capitals.flatMap(({ surface }) => rememberedText(surface).terms));
}

function termsTagged(words: readonly TaggedToken[], parts: readonly string[]): Set<string> {
  const tagged = words.filter(({ part }) => parts.includes(part));
  return new Set(tagged.flatMap(({ text }) => rememberedText(text).terms));
}
