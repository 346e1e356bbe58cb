import { InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { InteractionRecord } from '../world/interaction-record.ts';
import { hasBot, permissionsIn } from '../world/permissions.ts';
import type { ChannelRecord, UserRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { wireChannel } from './channel.ts';
import { wireMessage } from './message.ts';
import { wireMember, wireUser } from './user.ts';

/** Where something is done: on a server, with the bot, or among people. Interaction Context Types. */
export function contextOf({ guildId, groupIds }: ChannelRecord): InteractionContextType {
  if (guildId !== null) return InteractionContextType.Guild;
  return groupIds ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
}

/** What an application may do for the person who installed it: what that person may, of this. */
const lent =
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.UseExternalEmojis;

/**
 * Discord documentation: Interactions, Receiving and Responding, Interaction Object. The message of
 * a component always comes with its content.
 */
export function wireInteraction(
  world: World,
  interaction: InteractionRecord,
  user: UserRecord,
  channel: ChannelRecord,
  data: unknown,
) {
  const guild = channel.guildId === null ? undefined : world.guilds.get(channel.guildId);
  const source = world.messages.get(interaction.sourceMessageId ?? '');
  const permissions = permissionsIn(world, channel, user.id).toString();
  return {
    id: interaction.id,
    application_id: world.portal.applicationId,
    type: interaction.type,
    data,
    channel: { ...wireChannel(world, channel), permissions },
    channel_id: channel.id,
    token: interaction.token,
    version: 1,
    app_permissions: (hasBot(world, channel)
      ? permissionsIn(world, channel, world.bot.id)
      : permissionsIn(world, channel, user.id) & lent
    ).toString(),
    context: contextOf(channel),
    authorizing_integration_owners: {
      // The server's id; 0 in direct messages with the bot.
      ...(hasBot(world, channel) ? { '0': channel.guildId ?? '0' } : {}),
      ...(user.hasInstalled ? { '1': user.id } : {}),
    },
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: 10 * 1024 * 1024,
    ...(source ? { message: wireMessage(world, source, 'all') } : {}),
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: { ...wireMember(guild, user.id), user: wireUser(user), permissions },
        }
      : { user: wireUser(user) }),
  };
}
