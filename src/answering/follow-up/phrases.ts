import { DETERMINERS, PREPOSITIONS, QUESTION_VERBS } from '../../text/vocabulary/word-classes.ts';
import { textOf, trim } from './earlier-question.ts';
import type { QuestionWord } from './question-words.ts';

/** A phrase of a question: what stands between two function words, with the preposition before it. */
export interface Phrase {
  readonly preposition: string;
  readonly kind: 'date' | 'name' | 'common';
  readonly determined: boolean;
  /** Offsets of the phrase without its preposition and article. */
  readonly start: number;
  readonly end: number;
  /** Where its article begins, and where its preposition does. */
  readonly articleStart: number;
  readonly fullStart: number;
  readonly text: string;
}

/** The phrases of a question, in order. */
export function phrasesOf(words: readonly QuestionWord[], text: string): Phrase[] {
  const phrases: Phrase[] = [];
  let index = 0;
  while (index < words.length) {
    const group = contentRun(words, index);
    const [first] = group;
    const last = group.at(-1);
    if (first === undefined || last === undefined) {
      index += 1;
      continue;
    }
    const before = words[index - 1];
    const determined = before !== undefined && DETERMINERS.has(before.lower) && !first.afterPause;
    const preposition = determined ? words[index - 2] : before;
    const joins =
      preposition !== undefined &&
      PREPOSITIONS.has(preposition.lower) &&
      !(determined ? before : first).afterPause;
    const phrase = textOf(text, group).replace(/['’]s$/, '');
    phrases.push({
      preposition: joins ? preposition.lower : '',
      kind: kindOf(group),
      determined,
      start: first.start,
      end: first.start + phrase.length,
      articleStart: determined ? before.start : first.start,
      fullStart: joins ? preposition.start : determined ? before.start : first.start,
      text: phrase,
    });
    index += group.length;
  }
  return phrases;
}

/** Content words that belong together: a name apart from the words around it, and nothing beyond a pause. */
function contentRun(words: readonly QuestionWord[], from: number): readonly QuestionWord[] {
  const first = words[from];
  if (first === undefined || !first.content) return [];
  const kind = kindOf([first]);
  let to = from + 1;
  for (; to < words.length; to += 1) {
    const word = words[to];
    if (word === undefined || word.afterPause) break;
    if (/['’]s$/.test(words[to - 1]?.text ?? '') && kind === 'name') break;
    const joinsNames =
      /^(?:of|for|and)$/.test(word.lower) && kind === 'name' && words[to + 1]?.name === true;
    if (joinsNames) continue;
    if (!word.content || kindOf([word]) !== kind) break;
    if (kind === 'common' && QUESTION_VERBS.has(word.lower)) break;
  }
  return trim(words.slice(from, to));
}

function kindOf(words: readonly QuestionWord[]): Phrase['kind'] {
  if (words.every(({ date }) => date)) return 'date';
  return words.some(({ name }) => name) ? 'name' : 'common';
}
