import { readText } from '../../text/read-text.ts';
import { CALENDAR_WORDS } from '../../text/vocabulary/calendar.ts';
import { AUXILIARIES } from '../../text/vocabulary/word-classes.ts';

/** A word of a question, with what the rules ask about it. */
export interface QuestionWord {
  /** As written. */
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** Offsets in the question. */
  readonly start: number;
  readonly end: number;
  /** A verb that can stand before the subject: not "May" the month. */
  readonly auxiliary: boolean;
  /** A month, a day or a year. */
  readonly date: boolean;
  /** Its index terms; none for a function word. */
  readonly stems: readonly string[];
  /** Whether it says what the question is about, rather than how it is put. */
  readonly content: boolean;
  /** Whether it is, or is part of, a name. */
  readonly name: boolean;
  /** A comma, full stop or the like stands between it and the word before. */
  readonly afterPause: boolean;
}

/**
 * The words of a question.
 * @param knownNames - lower-case words that are names in the conversation, for questions typed without capitals
 */
export function questionWords(
  question: string,
  knownNames: ReadonlySet<string> = new Set(),
): QuestionWord[] {
  const capitals = capitalsMeanNames(question);
  const words: QuestionWord[] = [];
  let previousEnd = 0;
  for (const compound of readText(question).compounds) {
    // A price or a share is one word with its sign.
    const start = compound.start - (/[£$€]/.test(question[compound.start - 1] ?? '') ? 1 : 0);
    const text = question.slice(start, compound.end + (question[compound.end] === '%' ? 1 : 0));
    const lower = text.toLowerCase().replaceAll('’', "'");
    const afterPause = /[,;:.?!()–—]/.test(question.slice(previousEnd, start));
    previousEnd = start + text.length;
    const begins = words.length === 0 || /[.?!]\s*$/.test(question.slice(0, start));
    const { capital } = compound;
    const may = capitals && capital && !begins && lower === 'may';
    const auxiliary = !may && AUXILIARIES.has(lower);
    const stems = auxiliary ? [] : readText(text).terms;
    const content = stems.length > 0 && !/^ones?$/.test(lower);
    const date = content && isDate(lower, may);
    const acronym = /^\p{Lu}[\p{Lu}\p{N}&]+(?:['’]s)?$/u.test(text);
    const name =
      content &&
      !date &&
      (capitals
        ? acronym || (capital && (!begins || /^\s+\p{Lu}/u.test(question.slice(previousEnd))))
        : knownNames.has(lower.replace(/'s?$/, '')));
    words.push({
      text,
      lower,
      start,
      end: previousEnd,
      auxiliary,
      date,
      stems,
      content,
      name,
      afterPause,
    });
  }
  return words;
}

function isDate(lower: string, may: boolean): boolean {
  if (/^(?:19|20)\d\d$/.test(lower)) return true;
  return lower === 'may' ? may : CALENDAR_WORDS.has(lower.replace(/s$/, ''));
}

/** In a question all in capitals or all in small letters, the form of a word says nothing. */
function capitalsMeanNames(question: string): boolean {
  return /\p{Ll}/u.test(question) && /\p{Lu}/u.test(question.slice(1));
}

/** A text in small letters if it is written in capitals throughout; its length stays the same. */
export function calmed(text: string): string {
  const shouted = /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
  const small = text.toLowerCase();
  return shouted && small.length === text.length ? small : text;
}
