import { rememberedText } from '../text/remembered-text.ts';
import { DENYING_WORDS } from '../text/vocabulary/word-classes.ts';

/** Whether a text says of something that it is not so: `Who did not sign?`, `The mayor refused.` */
export function denies(text: string): boolean {
  return rememberedText(text).compounds.some(({ surface }) => {
    const word = surface.toLowerCase();
    return DENYING_WORDS.has(word) || /n['’]t$/.test(word);
  });
}
