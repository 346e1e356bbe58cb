import type { TextBasedChannel } from 'discord.js';
import type { Turn } from '../../answering/turn.ts';
import { type ReadingParts, readExchange, toTurns } from './exchange.ts';

/** Messages that are asked for: enough for the last exchanges with some words between. */
const mostMessages = 20;

/** After this long, a new question begins a new conversation. */
const silenceMs = 24 * 60 * 60 * 1000;

/** The conversation in a place that belongs to it alone: direct messages, or a thread of the bot's own. */
export async function readRecent(
  channel: TextBasedChannel,
  parts: ReadingParts,
  before?: string,
): Promise<Turn[]> {
  const messages = await channel.messages.fetch({
    limit: mostMessages,
    cache: false,
    ...(before === undefined ? {} : { before }),
  });
  const since = Date.now() - silenceMs;
  const recent = [...messages.values()]
    .filter(({ createdTimestamp }) => createdTimestamp >= since)
    .sort((one, other) => one.createdTimestamp - other.createdTimestamp);
  const exchanges = await Promise.all(recent.map((message) => readExchange(message, parts)));
  return toTurns(exchanges.flatMap((exchange) => exchange ?? []));
}
