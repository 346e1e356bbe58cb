import { COMMON_TERMS } from '../search/question/common-words.ts';
import type { TaggedToken } from '../text/parts-of-speech/tagger.ts';
import { rememberedText } from '../text/remembered-text.ts';

/**
 * What a question wants counted: the last noun of what follows `how many`, by its index term. Nothing for one that asks
 * no such thing, and for people and days, which are counted in other words as well (`a population of 5,000`).
 * @param words of the question
 */
export function countedTerm(words: readonly TaggedToken[]): string | undefined {
  const asking = words.findIndex(
    ({ text }, row) => /^many$/i.test(text) && /^how$/i.test(words[row - 1]?.text ?? ''),
  );
  if (asking < 0) return undefined;
  let last: string | undefined;
  for (const { text, part } of words.slice(asking + 1)) {
    if (part === 'NOUN' || part === 'PROPN') last = text;
    else if (part !== 'ADJ' && part !== 'PART' && part !== 'PUNCT') break;
  }
  const counted = last === undefined ? undefined : rememberedText(last).terms[0];
  return counted === undefined || COMMON_TERMS.has(counted) ? undefined : counted;
}
