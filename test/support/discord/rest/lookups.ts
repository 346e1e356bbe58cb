import { PermissionFlagsBits } from 'discord.js';
import { requirePermissions } from '../world/permissions.ts';
import type { ChannelRecord, GuildRecord, MessageRecord } from '../world/records.ts';
import { refusals } from './api-error.ts';
import type { Call } from './route.ts';

/**
 * The channel of the path, if the bot may see it and has `needed`.
 *
 * @throws ApiError 10003, 50001 or 50013
 */
export function channelOf(call: Call, needed = 0n): ChannelRecord {
  const channel = call.world.channels.get(call.param('channel'));
  if (!channel) throw refusals.unknownChannel();
  requirePermissions(call.world, channel, needed);
  return channel;
}

/**
 * The message of the path. Ephemeral messages exist only for their interaction's token.
 *
 * @throws ApiError 10003, 10008, 50001 or 50013
 */
export function messageOf(
  call: Call,
  needed = PermissionFlagsBits.ReadMessageHistory,
): MessageRecord {
  const channel = channelOf(call, needed);
  const message = call.world.messages.get(call.param('message'));
  const visible = message && message.deletedAt === null && message.ephemeralTo === null;
  if (!visible || message.channelId !== channel.id) throw refusals.unknownMessage();
  return message;
}

/** @throws ApiError 10004 */
export function guildOf(call: Call): GuildRecord {
  const guild = call.world.guilds.get(call.param('guild'));
  if (!guild?.members.has(call.world.bot.id)) throw refusals.unknownGuild();
  return guild;
}
