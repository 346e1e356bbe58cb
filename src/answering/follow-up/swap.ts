import { QUESTION_VERBS } from '../../text/vocabulary/word-classes.ts';
import type { EarlierQuestion } from './earlier-question.ts';
import { textOf } from './earlier-question.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { type QuestionWord, questionWords } from './question-words.ts';

/** What became of a phrase put to an earlier question. */
export interface Swap {
  readonly question: string;
  /** What gave way. */
  readonly replaced: readonly string[];
  /** A name came in that found none to replace. */
  readonly newName: boolean;
}

/**
 * The earlier question with phrases of a new one in the places of those of the same kind: a name for a name, a date
 * for a date, "for adults" for "for children", the subject for a new one. What has a preposition but no such place is
 * added at the end.
 * @returns nothing where the new phrase opens with a subject that has no place in the earlier question
 */
export function swapInto(
  earlier: EarlierQuestion,
  fragment: readonly QuestionWord[],
  fragmentText: string,
  knownNames: ReadonlySet<string>,
): Swap | undefined {
  const whole = earlier.text.replace(/[\s?!.]+$/, '');
  if (whole === '') return undefined;
  let question = whole;
  const replaced: string[] = [];
  let newName = false;
  const fresh = phrasesOf(fragment, fragmentText).map((phrase) =>
    !/\p{Lu}/u.test(fragmentText) && looksLikePlace(phrase)
      ? { ...phrase, kind: 'name' as const }
      : phrase,
  );
  for (const [index, phrase] of fresh.entries()) {
    const slots = phrasesOf(questionWords(question, knownNames), question);
    const slot = slotFor(phrase, slots, question, earlier);
    if (slot !== undefined) {
      replaced.push(question.slice(slot.start, slot.end));
      question = question.slice(0, slot.start) + phrase.text + question.slice(slot.end);
    } else if (!question.toLowerCase().includes(phrase.text.toLowerCase())) {
      if (phrase.preposition === '' && index === 0) return undefined;
      question += `, ${fragmentText.slice(phrase.fullStart, phrase.end)}`;
      newName ||= phrase.kind === 'name';
    }
  }
  if (question === whole && fresh.length > 0) return undefined;
  // Nothing gave way: the phrase follows as it was put, with its small words ("in total so far").
  if (replaced.length === 0) question = `${whole}, ${textOf(fragmentText, fragment)}`;
  return { question, replaced, newName };
}

/** "and in coldmere?": in a question typed in small letters, one noun after "in" and the like may well be a name. */
function looksLikePlace({ preposition, determined, text }: Phrase): boolean {
  return (
    /^(?:in|near|at|from|of)$/.test(preposition) &&
    !determined &&
    /^\p{L}+$/u.test(text) &&
    !/(?:[^s]s|ing)$/.test(text) &&
    !/^(?:total|general|practice|theory|detail|full|advance|person|particular|future|past|fact|cash|time)$/.test(
      text,
    )
  );
}

function slotFor(
  phrase: Phrase,
  slots: readonly Phrase[],
  question: string,
  earlier: EarlierQuestion,
): { start: number; end: number } | undefined {
  const same = slots.filter(({ kind }) => kind === phrase.kind);
  if (phrase.kind === 'common') {
    if (phrase.preposition !== '') {
      return same.find(({ preposition }) => preposition === phrase.preposition);
    }
    return phrase.determined ? subjectSlot(question, earlier, slots) : undefined;
  }
  const shape = (text: string) => /\s/.test(text);
  const slot =
    same.find(
      ({ preposition }) => phrase.preposition !== '' && preposition === phrase.preposition,
    ) ??
    same.find(({ text }) => shape(text) === shape(phrase.text)) ??
    same[0];
  return slot === undefined ? undefined : wholeDescription(slot, question);
}

/** "the Welsh summit" goes as a whole: what belongs to the one need not exist for the other. */
function wholeDescription(slot: Phrase, question: string): { start: number; end: number } {
  const words = questionWords(question);
  const after = words.filter(({ start }) => start >= slot.end);
  if (!slot.determined) return slot;
  const stop = after.findIndex(
    (word) => !word.content || word.name || word.afterPause || QUESTION_VERBS.has(word.lower),
  );
  const nouns = stop < 0 ? after : after.slice(0, stop);
  const last = nouns.at(-1);
  return last === undefined ? slot : { start: slot.articleStart, end: last.end };
}

/** The head of the earlier subject; a phrase after it ("of Surrey") stays. */
function subjectSlot(
  question: string,
  { subject }: EarlierQuestion,
  slots: readonly Phrase[],
): { start: number; end: number } | undefined {
  const at = subject === '' ? -1 : question.indexOf(subject);
  if (at < 0) return undefined;
  // "Fennimore library" keeps its name when "the museum" is put to it.
  const first = slots.findIndex(({ articleStart }) => articleStart === at);
  const [name, noun] = slots.slice(first);
  const named = name?.kind === 'name' && noun?.kind === 'common' && noun.fullStart === name.end + 1;
  const slot = named && noun.end <= at + subject.length ? noun : name;
  if (first < 0 || slot === undefined || (slot === name && !slot.determined)) return undefined;
  const head = slot.text.search(/ (?:of|for) /);
  return head < 0 ? slot : { start: slot.start, end: slot.start + head };
}
