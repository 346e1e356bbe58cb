import { MessageFlags, MessageReferenceType, MessageType } from 'discord.js';
import type { MessageRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { wireChannel } from './channel.ts';
import { wireMember, wireUser } from './user.ts';

/** How much of other people's messages the receiver may read. */
export type ContentAccess = 'all' | 'allowed-only';

/**
 * Whether a bot without the message content intent gets to read a message: its own, direct
 * messages, and messages that mention it. A reply to one of its regular messages with the ping on
 * mentions it; a reply to the answer of a command does not. Discord documentation: Gateway, Message
 * Content Intent; You Might Not Need a Privileged Intent.
 */
function isReadableWithoutIntent(world: World, message: MessageRecord): boolean {
  return (
    message.guildId === null ||
    message.authorId === world.bot.id ||
    message.mentionedIds.includes(world.bot.id)
  );
}

/** Discord documentation: Message resource, Message Object. */
export function wireMessage(
  world: World,
  message: MessageRecord,
  access: ContentAccess,
): Record<string, unknown> {
  const readable = access === 'all' || isReadableWithoutIntent(world, message);
  const author = world.users.get(message.authorId) ?? world.bot;
  const edited = message.revisions.length > 1 ? message.revisions.at(-1)?.at : undefined;
  const thread = world.channels.get(message.id);
  return {
    id: message.id,
    channel_id: message.channelId,
    type: wireType(message),
    author: wireUser(author),
    content: readable ? message.content : '',
    embeds: readable ? message.embeds : [],
    components: readable ? message.components : [],
    attachments: readable ? message.attachments.map(({ text: _, ...each }) => each) : [],
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: edited === undefined ? null : new Date(edited).toISOString(),
    flags: thread ? message.flags | MessageFlags.HasThread : message.flags,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mention_roles: [],
    mentions: message.mentionedIds.flatMap((id) => {
      const user = world.users.get(id);
      return user ? [wireUser(user)] : [];
    }),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(thread ? { thread: wireChannel(world, thread) } : {}),
    ...wireReference(world, message, access),
    ...wireOrigin(world, message),
  };
}

function wireType(message: MessageRecord): MessageType {
  if (message.replyToId !== null) return MessageType.Reply;
  const isCommand = message.origin?.commandName && message.origin.interactedMessageId === null;
  return isCommand ? MessageType.ChatInputCommand : MessageType.Default;
}

function wireReference(world: World, message: MessageRecord, access: ContentAccess) {
  if (message.replyToId === null) return {};
  const target = world.messages.get(message.replyToId);
  const alive = target && target.deletedAt === null && target.channelId === message.channelId;
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: message.replyToId,
      channel_id: message.channelId,
      ...(message.guildId === null ? {} : { guild_id: message.guildId }),
    },
    // One level only, as the platform does it.
    referenced_message: alive ? wireMessage(world, { ...target, replyToId: null }, access) : null,
  };
}

function wireOrigin(world: World, message: MessageRecord) {
  if (!message.origin) return {};
  const user = world.users.get(message.origin.userId);
  return {
    application_id: world.portal.applicationId,
    webhook_id: world.portal.applicationId,
    interaction_metadata: {
      id: message.origin.interactionId,
      type: message.origin.interactionType,
      ...(user ? { user: wireUser(user) } : {}),
      authorizing_integration_owners: {},
      ...(message.origin.interactedMessageId === null
        ? {}
        : { interacted_message_id: message.origin.interactedMessageId }),
    },
  };
}

/** A message as an event carries it: with the server and the author's membership. */
export function wireMessageEvent(world: World, message: MessageRecord, access: ContentAccess) {
  const guild = message.guildId === null ? undefined : world.guilds.get(message.guildId);
  return {
    ...wireMessage(world, message, access),
    ...(guild ? { guild_id: guild.id, member: wireMember(guild, message.authorId) } : {}),
    channel_type: world.channels.get(message.channelId)?.type,
  };
}
