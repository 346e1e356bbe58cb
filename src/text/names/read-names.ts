import { MONTH_NUMBERS } from '../vocabulary/calendar.ts';
import type { Word } from '../words/read-words.ts';

/** A name that a text holds: a run of capitalised words. */
export interface NameMention {
  /** Row numbers of its words, `end` exclusive; forms of address are left out. */
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

/** Forms of address: a source may leave them out. */
const ADDRESSES = new Set(
  'mr mrs ms miss mx dr sir dame prof professor rev reverend revd cllr councillor hon saint st'.split(
    ' ',
  ),
);

/** Words that open sentences, beside the function words. */
const OPENERS = new Set(
  'according adding additionally along already another article articles based because born besides beyond consequently currently dear despite due earlier early even eventually except finally first firstly following former formerly furthermore generally given hence here historically however important including indeed initially instead last late later lastly like likewise mainly many meanwhile moreover mostly much near nevertheless next no none nonetheless normally note nothing now often one only originally overall perhaps possibly previously probably recently regarding second secondly several similarly sometimes soon specifically subsequently third thus today traditionally two three typically unlike unless usually various yes'.split(
    ' ',
  ),
);

/** Endings of common words: an unknown word with one of them, opening a sentence, is no name. */
const COMMON_ENDING =
  /(?:ing|ings|ly|tion|tions|sion|sions|ment|ments|ness|ists?|ities|ity|ments|ives|ants|ents|ancy|ency|ical|ous)$/;

/**
 * The names of a text, in order. The first word of a sentence counts when another capitalised word follows it, or
 * when nothing speaks for its being a common word; `isCommon` may know better (it occurs in lower case nearby).
 */
export function readNames(
  text: string,
  words: readonly Word[],
  isCommon: (word: Word) => boolean = () => false,
): NameMention[] {
  const names: NameMention[] = [];
  let index = 0;
  while (index < words.length) {
    let end = index;
    while (
      end < words.length &&
      isNameWord(words, end) &&
      (end === index || joined(text, words, end))
    )
      end += 1;
    if (end === index) {
      index += 1;
      continue;
    }
    let first = index;
    const opening = words[first];
    if (opening?.first && isOpener(opening, words[first + 1], end - first, isCommon)) first += 1;
    if (first < end) {
      names.push({ first, end, text: text.slice(words[first]?.start, words[end - 1]?.end) });
    }
    index = end;
  }
  return names;
}

function isNameWord(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !word.capital) return false;
  if (MONTH_NUMBERS.has(word.folded) || ADDRESSES.has(word.folded)) return false;
  // `THE`, `I`, `A`; but `US`, `WHO` and `IT` are names when in capitals amid small letters.
  if (word.content) return true;
  return (
    word.surface.length > 1 &&
    word.surface === word.surface.toUpperCase() &&
    !word.first &&
    !shouted(words, at)
  );
}

/** Whether the words around it are in capitals too. */
function shouted(words: readonly Word[], at: number): boolean {
  return [at - 1, at + 1].some((index) => {
    const surface = words[index]?.surface ?? '';
    return surface.length > 3 && surface === surface.toUpperCase();
  });
}

function joined(text: string, words: readonly Word[], at: number): boolean {
  const one = words[at - 1];
  const other = words[at];
  if (one === undefined || other === undefined || one.sentence !== other.sentence) return false;
  return /^[ \u00a0–-]$/.test(text.slice(one.end, other.start));
}

function isOpener(
  word: Word,
  next: Word | undefined,
  length: number,
  isCommon: (word: Word) => boolean,
): boolean {
  if (word.surface.length > 1 && word.surface === word.surface.toUpperCase()) return false;
  if (/\p{Ll}\p{Lu}/u.test(word.surface)) return false;
  if (OPENERS.has(word.folded) || isCommon(word)) return true;
  if (length > 1) return false;
  return COMMON_ENDING.test(word.folded) || isPluralSubject(word, next);
}

/** `Councils save`, but not `Wales saves` or `Wales will`: the verb after a plural has no ending. */
function isPluralSubject(word: Word, next: Word | undefined): boolean {
  if (!/[^su]s$/.test(word.folded) || next === undefined || next.capital) return false;
  if (/^(?:are|were|have|do)$/.test(next.folded)) return true;
  return next.content && !/(?:s|ed)$/.test(next.folded);
}
