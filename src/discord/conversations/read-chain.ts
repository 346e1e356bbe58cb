import type { Message, MessageInteractionMetadata } from 'discord.js';
import type { Turn } from '../../answering/turn.ts';
import {
  type Exchange,
  mostExchanges,
  type ReadingParts,
  readExchange,
  toTurns,
} from './exchange.ts';

/** Messages looked at: an answer and its question for each exchange. */
const mostMessages = 2 * mostExchanges + 1;

/**
 * The conversation that ends with a message: back along replies, and along the forms that led from one answer to the
 * next. Only the bot's own answers are read, which carry their questions; what others wrote between is passed over.
 */
export async function readChain(last: Message, parts: ReadingParts): Promise<Turn[]> {
  const exchanges: Exchange[] = [];
  let message: Message | undefined = last;
  for (let count = 0; message !== undefined && count < mostMessages; count++) {
    const exchange = await readExchange(message, parts);
    if (exchange !== undefined) exchanges.unshift(exchange);
    if (exchanges.length === mostExchanges) break;
    message = await before(message);
  }
  return toTurns(exchanges);
}

async function before(message: Message): Promise<Message | undefined> {
  const id = message.reference?.messageId ?? sourceOf(message.interactionMetadata);
  if (id === undefined) return undefined;
  try {
    return await message.channel.messages.fetch({ message: id, cache: false });
  } catch {
    // Deleted, not to be read, or where the bot is only a person's guest: the conversation begins here.
    return undefined;
  }
}

/** The message whose button led to this one. */
function sourceOf(metadata: MessageInteractionMetadata | null): string | undefined {
  return (
    metadata?.interactedMessageId ??
    metadata?.triggeringInteractionMetadata?.interactedMessageId ??
    undefined
  );
}
