import { PermissionFlagsBits } from 'discord.js';
import { wireMessage } from '../../wire/message.ts';
import { may } from '../../world/permissions.ts';
import type { MessageRecord } from '../../world/records.ts';
import { refusals } from '../api-error.ts';
import { channelOf } from '../lookups.ts';
import { type Call, ok } from '../route.ts';

const places = ['around', 'before', 'after'] as const;

/**
 * Newest first, 50 unless `limit` says otherwise; nothing at all without READ_MESSAGE_HISTORY.
 * Discord documentation: Message resource, Get Channel Messages.
 */
export function listMessages(call: Call) {
  const { world, query } = call;
  const channel = channelOf(call);
  const limit = Number(query.get('limit') ?? 50);
  const given = places.filter((place) => query.has(place));
  if (!Number.isInteger(limit) || limit < 1 || limit > 100 || given.length > 1) {
    world.breaches.record('list-limit', query.toString());
    throw refusals.invalidForm({ limit: { _errors: [{ code: 'INVALID', message: 'limit' }] } });
  }
  if (!may(world, channel, world.bot.id, PermissionFlagsBits.ReadMessageHistory)) return ok([]);
  const visible = world.messages.in(channel.id).filter((message) => message.ephemeralTo === null);
  const access = world.portal.messageContent ? 'all' : 'allowed-only';
  const chosen = choose(visible, query, limit);
  return ok(chosen.toReversed().map((message) => wireMessage(world, message, access)));
}

function choose(messages: MessageRecord[], query: URLSearchParams, limit: number): MessageRecord[] {
  const [before, after, around] = [query.get('before'), query.get('after'), query.get('around')];
  if (before !== null) return messages.filter((each) => idBefore(each.id, before)).slice(-limit);
  if (after !== null) return messages.filter((each) => idBefore(after, each.id)).slice(0, limit);
  if (around === null) return messages.slice(-limit);
  const middle = messages.findIndex((each) => !idBefore(each.id, around));
  const start = Math.max(0, middle - Math.floor(limit / 2));
  return messages.slice(start, start + limit);
}

/** Ids are ordered by time (API reference, Snowflakes). */
function idBefore(first: string, second: string): boolean {
  return BigInt(first) < BigInt(second);
}
