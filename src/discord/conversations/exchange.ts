import type { Message } from 'discord.js';
import type { Turn } from '../../answering/turn.ts';
import { type ReadAnswer, readAnswer } from '../rendering/read-answer.ts';
import type { Services } from '../services.ts';
import { answerIdOf } from './answer-id-of.ts';

/** Answers that a conversation goes back: two turns each. */
export const mostExchanges = 4;

/** An answer as read back from the bot's own message, and the passages that it rested on, where they are stored. */
export interface Exchange extends ReadAnswer {
  readonly passages: readonly string[];
}

/** What conversations are read with. */
export type ReadingParts = Pick<Services, 'answers' | 'logger'>;

/** The exchange that a message shows; nothing where it is not an answer of the bot. */
export function readExchange(message: Message, parts: ReadingParts): Exchange | undefined {
  if (message.author.id !== message.client.user.id) return undefined;
  const answer = readAnswer(message);
  return answer === undefined ? undefined : { ...answer, passages: passagesOf(message, parts) };
}

/** None where the store no longer knows the answer: a conversation can go on without them. */
function passagesOf(message: Message, { answers, logger }: ReadingParts): readonly string[] {
  const id = answerIdOf(message);
  if (id === undefined) return [];
  try {
    const sources = answers.find(id)?.sources ?? [];
    return sources.flatMap(({ passages }) => passages.map((passage) => passage.id));
  } catch (error) {
    logger.error({ err: error }, 'The data store could not be read.');
    return [];
  }
}

/**
 * The last exchanges as turns.
 * @param exchanges - oldest first
 */
export function toTurns(exchanges: readonly Exchange[]): Turn[] {
  return exchanges
    .slice(-mostExchanges)
    .flatMap(({ question, standaloneQuestion, text, passages }, index): Turn[] => [
      // What came before the first is not read: its question has to stand alone.
      { role: 'user', content: index === 0 ? (standaloneQuestion ?? question) : question },
      { role: 'assistant', content: text, passages },
    ]);
}
