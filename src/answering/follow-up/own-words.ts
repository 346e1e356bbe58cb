import { POSSESSIVES } from '../../text/vocabulary/word-classes.ts';
import { textOf } from './earlier-question.ts';
import type { Lean } from './lean.ts';
import { calmed, type QuestionWord } from './question-words.ts';
import type { OpenReference } from './references.ts';

/** The question's own words with a person in the place of a pronoun. */
export function withPerson(
  lean: Lean,
  question: string,
  { word }: OpenReference,
  person: string,
): string {
  const next = lean.words[lean.words.indexOf(word) + 1];
  const possessive =
    POSSESSIVES.has(word.lower) &&
    (word.lower !== 'her' || (next?.content === true && !next.afterPause));
  const ending = possessive || /['’]s$/.test(word.text) ? `${person}'s` : person;
  return ownText(lean, question, { word, text: ending });
}

/** The question's own words without the conjunction in front and the mark at the end. */
export function ownText(
  lean: Lean,
  question: string,
  replaced?: { readonly word: QuestionWord; readonly text: string },
): string {
  const [first] = lean.words;
  const whole = textOf(question, lean.words);
  const calm = calmed(whole);
  const at = (replaced?.word.start ?? 0) - (first?.start ?? 0);
  const text =
    replaced === undefined
      ? calm
      : calm.slice(0, at) + replaced.text + calm.slice(at + replaced.word.text.length);
  return /^\p{Lu}/u.test(question.trimStart()) && calm === whole
    ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
    : text;
}
