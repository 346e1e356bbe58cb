import type { Turn } from '../../answering/turn.ts';
import type { ReadAnswer } from '../rendering/read-answer.ts';

/** Answers that a conversation goes back: two turns each. */
export const mostExchanges = 4;

/**
 * The last of the bot's answers, as read back from its messages, as turns.
 * @param answers - oldest first
 */
export function toTurns(answers: readonly ReadAnswer[]): Turn[] {
  return answers.slice(-mostExchanges).flatMap(({ question, standaloneQuestion, text }, index) => [
    // What came before the first is not read: its question has to stand alone.
    {
      role: 'user' as const,
      content: index === 0 ? (standaloneQuestion ?? question) : question,
    },
    { role: 'assistant' as const, content: text },
  ]);
}
