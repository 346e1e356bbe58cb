import { countWords } from '../../text/words/count-words.ts';

/** A line of this many words is prose, whatever it ends with. */
const PROSE_WORDS = 25;

/** A line of this many words is prose when it ends like a sentence. */
const SENTENCE_WORDS = 8;

/** Whether a line reads as running text, not as a title, a label or a link. */
export function isProse(line: string): boolean {
  const words = countWords(line.slice(0, 1000));
  if (words >= PROSE_WORDS) return true;
  return words >= SENTENCE_WORDS && /[.!?:;,…]["'”’»)\]*]*$/.test(line);
}
