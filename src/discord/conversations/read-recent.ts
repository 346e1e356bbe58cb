import type { TextBasedChannel } from 'discord.js';
import type { Turn } from '../../answering/turn.ts';
import { readAnswer } from '../rendering/read-answer.ts';
import { toTurns } from './exchange.ts';

/** Messages that are asked for: enough for the last exchanges with some words between. */
const mostMessages = 20;

/** After this long, a new question begins a new conversation. */
const silenceMs = 24 * 60 * 60 * 1000;

/** The conversation in a place that belongs to it alone: direct messages, or a thread of the bot's own. */
export async function readRecent(channel: TextBasedChannel, before?: string): Promise<Turn[]> {
  const messages = await channel.messages.fetch({
    limit: mostMessages,
    cache: false,
    ...(before === undefined ? {} : { before }),
  });
  const since = Date.now() - silenceMs;
  const answers = [...messages.values()]
    .filter(({ author, client }) => author.id === client.user.id)
    .filter(({ createdTimestamp }) => createdTimestamp >= since)
    .sort((one, other) => one.createdTimestamp - other.createdTimestamp)
    .flatMap((message) => readAnswer(message) ?? []);
  return toTurns(answers);
}
