import type { Message, MessageInteractionMetadata } from 'discord.js';
import type { Turn } from '../../answering/turn.ts';
import { type ReadAnswer, readAnswer } from '../rendering/read-answer.ts';
import { mostExchanges, toTurns } from './exchange.ts';

/** Messages looked at: an answer and its question for each exchange. */
const mostMessages = 2 * mostExchanges + 1;

/**
 * The conversation that ends with a message: back along replies, and along the forms that led from one answer to the
 * next. Only the bot's own answers are read, which carry their questions; what others wrote between is passed over.
 */
export async function readChain(last: Message): Promise<Turn[]> {
  const answers: ReadAnswer[] = [];
  let message: Message | undefined = last;
  for (let count = 0; message !== undefined && count < mostMessages; count++) {
    const isOwn = message.author.id === message.client.user.id;
    const answer = isOwn ? readAnswer(message) : undefined;
    if (answer !== undefined) answers.unshift(answer);
    if (answers.length === mostExchanges) break;
    message = await before(message);
  }
  return toTurns(answers);
}

async function before(message: Message): Promise<Message | undefined> {
  const id = message.reference?.messageId ?? sourceOf(message.interactionMetadata);
  if (id === undefined) return undefined;
  // Deleted, or not to be read: the conversation begins here.
  return message.channel.messages.fetch({ message: id, cache: false }).catch(() => undefined);
}

/** The message whose button led to this one. */
function sourceOf(metadata: MessageInteractionMetadata | null): string | undefined {
  return (
    metadata?.interactedMessageId ??
    metadata?.triggeringInteractionMetadata?.interactedMessageId ??
    undefined
  );
}
