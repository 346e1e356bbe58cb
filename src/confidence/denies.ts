import { rememberedText } from '../text/remembered-text.ts';
import { DENYING_WORDS } from '../text/vocabulary/word-classes.ts';

/** `Refuse` that is put into bins. */
const WASTE =
  /\b(?:the|of|my|our|your|household|domestic|garden) refuse\b|\brefuse (?:is|was|bins?|bags?|sacks?|lorr\p{L}+|trucks?|collect\p{L}+|disposal|tips?)\b/giu;

/** Whether a text says of something that it is not so: `Who did not sign?`, `The mayor refused.` */
export function denies(text: string): boolean {
  return rememberedText(text.replace(WASTE, '')).compounds.some(({ surface }) => {
    const word = surface.toLowerCase();
    return DENYING_WORDS.has(word) || /n['’]t$/.test(word);
  });
}
