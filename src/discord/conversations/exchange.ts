import type { Message } from 'discord.js';
import type { Turn } from '../../answering/turn.ts';
import type { VisibleCollections } from '../../corpus/collections.ts';
import type { LoggedAnswer } from '../../operations/store/answer-log.ts';
import { mayBeSeen } from '../collections/may-be-seen.ts';
import { type ReadAnswer, readAnswer } from '../rendering/read-answer.ts';
import type { Services } from '../services.ts';
import { answerIdOf } from './answer-id-of.ts';

/** Answers that a conversation goes back: two turns each. */
export const mostExchanges = 4;

/** An answer as read back from the bot's own message, and what it rested on, where that is stored. */
export interface Exchange extends ReadAnswer {
  readonly passages: readonly string[];
  readonly collections: readonly string[];
}

/** What conversations are read with. */
export interface ReadingParts extends Pick<Services, 'answers' | 'logger'> {
  /** Nothing is gone on with that may have been drawn from other collections. */
  readonly visible: VisibleCollections;
}

/** The exchange that a message shows; nothing where it is not an answer of the bot, or may not be seen any more. */
export async function readExchange(
  message: Message,
  parts: ReadingParts,
): Promise<Exchange | undefined> {
  if (message.author.id !== message.client.user.id) return undefined;
  const answer = readAnswer(message);
  if (answer === undefined) return undefined;
  const stored = await storedOf(message, parts);
  if (!mayBeSeen(stored, parts.visible)) return undefined;
  const sources = stored?.sources ?? [];
  return {
    ...answer,
    passages: sources.flatMap(({ passages }) => passages.map((passage) => passage.id)),
    collections: stored?.drawnFrom ?? [],
  };
}

/** Nothing where the store no longer knows the answer: a conversation can go on without it. */
async function storedOf(
  message: Message,
  { answers, logger }: ReadingParts,
): Promise<LoggedAnswer | undefined> {
  const id = answerIdOf(message);
  if (id === undefined) return undefined;
  try {
    return await answers.find(id);
  } catch (error) {
    logger.error({ err: error }, 'The data store could not be read.');
    return undefined;
  }
}

/**
 * The last exchanges as turns.
 * @param exchanges - oldest first
 */
export function toTurns(exchanges: readonly Exchange[]): Turn[] {
  return exchanges
    .slice(-mostExchanges)
    .flatMap(({ question, standaloneQuestion, text, passages, collections }, index): Turn[] => [
      // What came before the first is not read: its question has to stand alone.
      { role: 'user', content: index === 0 ? (standaloneQuestion ?? question) : question },
      { role: 'assistant', content: text, passages, collections },
    ]);
}
