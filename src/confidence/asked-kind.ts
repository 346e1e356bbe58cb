import type { TaggedToken } from '../text/parts-of-speech/tagger.ts';
import { rememberedText } from '../text/remembered-text.ts';

const ASKING = /^(?:what|which)$/i;
const DESCRIBING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/**
 * Terms of the noun behind `what` or `which` that says what kind of thing is asked for: `player` of `Which famous
 * player scored?`. A text seldom says `player` where it names one, so that its want says little.
 */
export function askedKind(question: readonly TaggedToken[]): ReadonlySet<string> {
  const asking = question.findIndex(({ text }) => ASKING.test(text));
  if (asking < 0) return new Set();
  const behind = question.slice(asking + 1);
  const end = behind.findIndex(({ part }) => !DESCRIBING.has(part));
  const kind = behind
    .slice(0, end < 0 ? behind.length : end)
    .findLast(({ part }) => part === 'NOUN');
  return new Set(kind === undefined ? [] : rememberedText(kind.text).terms);
}
