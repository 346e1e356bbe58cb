import { type ReadText, readText } from './read-text.ts';

/** Texts remembered: the sentences of some two hundred passages, which take about ten megabytes when read. */
const MOST_REMEMBERED = 2000;
/** Characters (UTF-16) of a text that is remembered: passages and their sentences, no articles. */
const LONGEST_REMEMBERED = 2000;

const remembered = new Map<string, ReadText>();

/**
 * The same as `readText`, for the sentences of passages: they are read several times for one question and again for the
 * next about the same passage. The ones read least recently are forgotten first.
 */
export function rememberedText(text: string): ReadText {
  if (text.length > LONGEST_REMEMBERED) return readText(text);
  const read = remembered.get(text) ?? readText(text);
  remembered.delete(text);
  remembered.set(text, read);
  const oldest = remembered.keys().next();
  if (remembered.size > MOST_REMEMBERED && !oldest.done) remembered.delete(oldest.value);
  return read;
}
