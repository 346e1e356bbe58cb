import { type Channel, PermissionFlagsBits } from 'discord.js';
import type { PermissionName } from './rendering/settings-here.ts';

const bits: Readonly<Record<PermissionName, bigint>> = {
  viewChannel: PermissionFlagsBits.ViewChannel,
  sendMessages: PermissionFlagsBits.SendMessages,
  sendMessagesInThreads: PermissionFlagsBits.SendMessagesInThreads,
  createPublicThreads: PermissionFlagsBits.CreatePublicThreads,
  embedLinks: PermissionFlagsBits.EmbedLinks,
  readMessageHistory: PermissionFlagsBits.ReadMessageHistory,
};

/** Those of some permissions that the bot does not have in a channel; none where that is not known. */
export function lackingIn(
  channel: Channel | null | undefined,
  wanted: readonly PermissionName[],
): PermissionName[] {
  if (!channel || channel.isDMBased()) return [];
  const permissions = channel.permissionsFor(channel.client.user);
  return permissions === null ? [] : wanted.filter((name) => !permissions.has(bits[name]));
}
