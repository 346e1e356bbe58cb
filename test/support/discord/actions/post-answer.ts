import { MessageFlags, PermissionFlagsBits } from 'discord.js';
import { refusals } from '../rest/api-error.ts';
import type { MessageBody } from '../rules/message-schema.ts';
import type { InteractionRecord } from '../world/interaction-record.ts';
import { hasBot, may } from '../world/permissions.ts';
import type { AttachmentRecord, ChannelRecord, MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { postMessage } from './post-message.ts';

/**
 * Whether an application that only the person installed answers that person alone. Discord documentation:
 * Permissions, USE_EXTERNAL_APPS.
 */
function isForcedPrivate(
  world: World,
  { userId, guildId }: InteractionRecord,
  channel: ChannelRecord,
): boolean {
  if (guildId === null || hasBot(world, channel)) return false;
  return !may(world, channel, userId, PermissionFlagsBits.UseExternalApps);
}

/**
 * Posts a message through an interaction: a first response or a follow-up. It needs none of the
 * bot's permissions in the channel. Discord documentation: Interactions, Receiving and Responding.
 */
export function postAnswer(
  world: World,
  interaction: InteractionRecord,
  body: MessageBody,
  files: readonly AttachmentRecord[],
): MessageRecord {
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw refusals.unknownChannel();
  const flags =
    (body.flags ?? 0) | (isForcedPrivate(world, interaction, channel) ? MessageFlags.Ephemeral : 0);
  const followUp = interaction.callback !== null;
  return postMessage(world, {
    channel,
    authorId: world.bot.id,
    content: body.content ?? '',
    embeds: body.embeds ?? [],
    components: body.components ?? [],
    flags,
    attachments: files,
    ephemeralTo: flags & MessageFlags.Ephemeral ? interaction.userId : null,
    replyToId: followUp ? interaction.originalId : null,
    origin: {
      interactionId: interaction.id,
      interactionType: interaction.type,
      userId: interaction.userId,
      commandName: interaction.commandName,
      interactedMessageId: interaction.sourceMessageId,
    },
  });
}
