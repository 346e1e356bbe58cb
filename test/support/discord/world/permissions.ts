import { OverwriteType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { refusals } from '../rest/api-error.ts';
import type { ChannelRecord, GuildRecord, OverwriteRecord } from './records.ts';
import type { World } from './world.ts';

function apply(permissions: bigint, overwrites: readonly OverwriteRecord[]): bigint {
  const deny = overwrites.reduce((bits, each) => bits | each.deny, 0n);
  const allow = overwrites.reduce((bits, each) => bits | each.allow, 0n);
  return (permissions & ~deny) | allow;
}

/** What the roles of a member allow in the whole server. Discord documentation: Permissions, Permission Hierarchy. */
export function permissionsInGuild(guild: GuildRecord, userId: string): bigint {
  const roles = [guild.id, ...(guild.members.get(userId)?.roleIds ?? [])];
  const base = roles.reduce((bits, id) => bits | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  const all = guild.ownerId === userId || (base & PermissionFlagsBits.Administrator) !== 0n;
  return all ? PermissionsBitField.All : base;
}

/**
 * What a person or the bot may do in a channel. Discord documentation: Permissions, Permission
 * Overwrites. A thread inherits from its parent (Threads, Permissions); in a direct message both
 * sides may do everything a direct message offers.
 */
export function permissionsIn(world: World, channel: ChannelRecord, userId: string): bigint {
  if (channel.groupIds) return channel.groupIds.includes(userId) ? PermissionsBitField.Default : 0n;
  if (channel.guildId === null) return PermissionsBitField.Default;
  const guild = world.guilds.get(channel.guildId);
  const member = guild?.members.get(userId);
  if (!guild || !member) return 0n;
  const base = permissionsInGuild(guild, userId);
  if (base === PermissionsBitField.All) return base;
  const home = channel.thread ? world.channels.get(channel.parentId ?? '') : channel;
  const overwrites = home?.overwrites ?? [];
  const everyone = overwrites.filter((each) => each.id === guild.id);
  const ofRoles = overwrites.filter((each) => member.roleIds.has(each.id));
  const own = overwrites.filter((each) => each.type === OverwriteType.Member && each.id === userId);
  return [everyone, ofRoles, own].reduce(apply, base);
}

/** Whether the bot is where a channel is; elsewhere it hears of interactions alone. */
export function hasBot(world: World, { guildId, groupIds }: ChannelRecord): boolean {
  if (guildId === null) return groupIds === undefined;
  return world.guilds.get(guildId)?.members.has(world.bot.id) ?? false;
}

/** Whether every bit of `needed` is in what `userId` may do in `channel`. */
export function may(world: World, channel: ChannelRecord, userId: string, needed: bigint): boolean {
  return (permissionsIn(world, channel, userId) & needed) === needed;
}

/**
 * Lets the bot's request pass when it may see the channel and has the permissions.
 *
 * @throws ApiError 50001 when the channel is hidden from it, 50013 when a permission is missing.
 */
export function requirePermissions(world: World, channel: ChannelRecord, needed = 0n): void {
  const botId = world.bot.id;
  if (!may(world, channel, botId, PermissionFlagsBits.ViewChannel)) throw refusals.missingAccess();
  if (!may(world, channel, botId, needed)) throw refusals.missingPermissions();
}

/** What is needed to write in a channel; SEND_MESSAGES has no effect in threads (Threads, Permissions). */
export function permissionToSend(channel: ChannelRecord): bigint {
  return channel.thread
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
}
