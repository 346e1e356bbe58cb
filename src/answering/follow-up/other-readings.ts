import type { Turn } from '../turn.ts';
import { lastExchanges } from './conversation.ts';
import { namesIn } from './names.ts';
import { standaloneQuestion } from './standalone-question.ts';
import { withoutRepeats } from './without-repeats.ts';

/** Names of the last exchange that a reading takes over. */
const MOST_NAMES = 3;
/** Content words that a reading takes over at the most. */
const MOST_WORDS = 14;

/**
 * Other ways to read a question that leans on the conversation, for where the rules' own reading finds no answer: as it
 * was asked (but for a fragment: `From which cities?` alone finds cities of any kind), with the whole question before
 * it, and with the names of that question and its answer. Each once.
 * @param history - the conversation so far, oldest turn first
 */
export function otherReadings(
  question: string,
  history: readonly Turn[],
  { fragment = false }: { readonly fragment?: boolean } = {},
): string[] {
  const exchange = lastExchanges(history, question).at(-1);
  if (exchange === undefined) return [];
  const before = history.slice(
    0,
    history.findLastIndex(({ content }) => content === exchange.question),
  );
  const earlier = standaloneQuestion(exchange.question, before).question;
  const names = namesIn(`${earlier} ${exchange.answer}`).map(({ text }) => text);
  const asked = question.replace(/[\s?]+$/u, '');
  const taken = [[], [earlier], names.slice(0, MOST_NAMES)]
    .map((phrases) => withoutRepeats(asked, phrases, MOST_WORDS))
    .filter((phrases) => phrases.length > 0 || !fragment);
  const readings = taken.map((phrases) =>
    phrases.length === 0 ? question : `${asked} (${phrases.join(', ')})?`,
  );
  return [...new Set(readings)];
}
