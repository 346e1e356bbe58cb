import type { Turn } from '../../answering/types.ts';
import { unescapeText } from '../rendering/escape.ts';
import { type ReadableMessage, readAnswer } from '../rendering/read-answer.ts';

/** One of the bot's answers with its question, as a message shows them. */
export interface Exchange {
  readonly question: string;
  /** The question as it was searched for, where it leaned on what came before. */
  readonly standalone?: string;
  readonly answer: string;
}

/** Exchanges that a conversation goes back: two turns each. */
export const mostExchanges = 4;

/** Reads an exchange from one of the bot's own messages; nothing for a message of another kind. */
export function readExchange(message: ReadableMessage): Exchange | undefined {
  const read = readAnswer(message);
  if (read === undefined) return undefined;
  const shown = message.embeds[0]?.description ?? message.content;
  const standalone = /^-# Searched for: (.+)$/m.exec(shown)?.[1];
  return {
    question: read.question,
    ...(standalone === undefined ? {} : { standalone: unescapeText(standalone) }),
    answer: read.text,
  };
}

/**
 * The last exchanges as turns.
 * @param exchanges - oldest first
 */
export function toTurns(exchanges: readonly Exchange[]): Turn[] {
  return exchanges.slice(-mostExchanges).flatMap(({ question, standalone, answer }, index) => [
    // What came before the first is not read: its question has to stand alone.
    { role: 'user' as const, content: index === 0 ? (standalone ?? question) : question },
    { role: 'assistant' as const, content: answer },
  ]);
}
