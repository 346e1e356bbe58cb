import { readText } from '../../text/read-text.ts';
import { textOf } from './earlier-question.ts';
import { questionWords } from './question-words.ts';

/**
 * Phrases that add a word to the question, without what it holds already at their ends, as many as may be taken over.
 * @param most - content words that may be added
 */
export function withoutRepeats(core: string, phrases: readonly string[], most: number): string[] {
  const known = new Set(readText(core).terms);
  const kept: string[] = [];
  let added = 0;
  for (const phrase of phrases) {
    const words = questionWords(phrase);
    const fresh = words.map(
      ({ content, stems }) => content && stems.some((stem) => !known.has(stem)),
    );
    const count = fresh.filter((isFresh) => isFresh).length;
    if (count === 0 || added + count > most) continue;
    added += count;
    for (const { stems } of words) for (const stem of stems) known.add(stem);
    // A name stays whole.
    let start = fresh.indexOf(true);
    while (words[start]?.name === true && words[start - 1]?.name === true) start -= 1;
    let end = fresh.lastIndexOf(true);
    while (words[end]?.name === true && words[end + 1]?.name === true) end += 1;
    kept.push(textOf(phrase, words.slice(start, end + 1)));
  }
  return kept;
}
