import { InteractionContextType } from 'discord.js';
import type { InteractionRecord } from '../world/interaction-record.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { ChannelRecord, UserRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { wireChannel } from './channel.ts';
import { wireMessage } from './message.ts';
import { wireMember, wireUser } from './user.ts';

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
    app_permissions: permissionsIn(world, channel, world.bot.id).toString(),
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
          context: InteractionContextType.Guild,
          authorizing_integration_owners: { '0': guild.id },
        }
      : {
          user: wireUser(user),
          context: InteractionContextType.BotDM,
          authorizing_integration_owners: { '0': '0' },
        }),
  };
}
