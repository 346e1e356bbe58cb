import { PermissionFlagsBits } from 'discord.js';
import { deleteMessage } from '../../actions/delete-message.ts';
import { editMessage } from '../../actions/edit-message.ts';
import { postMessage } from '../../actions/post-message.ts';
import { checkMessage } from '../../rules/check-message.ts';
import type { MessageBody } from '../../rules/message-schema.ts';
import { wireMessage } from '../../wire/message.ts';
import { may, permissionToSend, requirePermissions } from '../../world/permissions.ts';
import type { ChannelRecord, MessageRecord } from '../../world/records.ts';
import type { World } from '../../world/world.ts';
import { refusals } from '../api-error.ts';
import { channelOf, messageOf } from '../lookups.ts';
import { type Call, noContent, ok, type Route } from '../route.ts';
import { listMessages } from './list-messages.ts';

/** As the bot may read it: by the portal's switch, as requests know no session. */
function wireForBot(world: World, message: MessageRecord) {
  return wireMessage(world, message, world.portal.messageContent ? 'all' : 'allowed-only');
}

/**
 * Discord documentation: Message resource, Create Message, with the permissions it names:
 * EMBED_LINKS for embeds, ATTACH_FILES for files, READ_MESSAGE_HISTORY for replies.
 */
function create(call: Call) {
  const { world, files } = call;
  const channel = channelOf(call);
  const body = checkMessage(world, call.body, 'Create Message', { files });
  requirePermissions(world, channel, permissionToSend(channel));
  if (body.embeds?.length) requirePermissions(world, channel, PermissionFlagsBits.EmbedLinks);
  if (files.length > 0) requirePermissions(world, channel, PermissionFlagsBits.AttachFiles);
  if (channel.forum) throw refusals.notText();
  if (channel.thread?.locked) throw refusals.threadArchived();
  if (world.users.get(channel.recipientId ?? '')?.acceptsDirectMessages === false) {
    throw refusals.cannotMessageUser();
  }
  const replyToId = replyTarget(world, channel, body);
  const nonce = body.nonce == null ? null : String(body.nonce);
  const earlier =
    body.enforce_nonce && nonce !== null ? sentWith(world, channel, nonce) : undefined;
  const message =
    earlier ??
    postMessage(world, {
      channel,
      authorId: world.bot.id,
      content: body.content ?? '',
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      flags: body.flags ?? 0,
      attachments: files,
      replyToId,
      nonce,
    });
  return ok(wireForBot(world, message));
}

/** With enforce_nonce a repeated send gives the first message back (Message resource, Create Message). */
function sentWith(world: World, channel: ChannelRecord, nonce: string): MessageRecord | undefined {
  return world.messages
    .in(channel.id)
    .find((message) => message.nonce === nonce && message.authorId === world.bot.id);
}

/** @throws ApiError 160002 without the history, 50035 when the message is gone and must exist. */
function replyTarget(world: World, channel: ChannelRecord, body: MessageBody): string | null {
  const id = body.message_reference?.message_id;
  if (id === undefined) return null;
  if (!may(world, channel, world.bot.id, PermissionFlagsBits.ReadMessageHistory)) {
    throw refusals.replyWithoutHistory();
  }
  const target = world.messages.get(id);
  const exists = target && target.deletedAt === null && target.channelId === channel.id;
  if (exists && target.ephemeralTo === null) return id;
  if (body.message_reference?.fail_if_not_exists === false) return null;
  throw refusals.invalidForm({
    message_reference: {
      _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }],
    },
  });
}

/** Discord documentation: Message resource, Edit Message. */
function edit(call: Call) {
  const { world, files } = call;
  const message = messageOf(call);
  if (message.authorId !== world.bot.id) throw refusals.notOwnMessage();
  // Sending un-archives a thread, editing does not. Threads, Active & Archived.
  if (channelOf(call).thread?.archived) throw refusals.threadArchived();
  const body = checkMessage(world, call.body, 'Edit Message', {
    existing: message,
    files,
  });
  world.editPace.note(message.id, 'channel', world.clock.now());
  editMessage(world, message, body, files);
  return ok(wireForBot(world, message));
}

/** Discord documentation: Message resource, Delete Message. */
function remove(call: Call) {
  const message = messageOf(call, 0n);
  if (message.authorId !== call.world.bot.id) channelOf(call, PermissionFlagsBits.ManageMessages);
  deleteMessage(call.world, message);
  return noContent;
}

export const messageRoutes = [
  {
    name: 'message.create',
    method: 'POST',
    path: '/channels/:channel/messages',
    auth: true,
    handle: create,
  },
  {
    name: 'message.list',
    method: 'GET',
    path: '/channels/:channel/messages',
    auth: true,
    handle: listMessages,
  },
  {
    name: 'message.get',
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    auth: true,
    handle: (call) => ok(wireForBot(call.world, messageOf(call))),
  },
  {
    name: 'message.edit',
    method: 'PATCH',
    path: '/channels/:channel/messages/:message',
    auth: true,
    handle: edit,
  },
  {
    name: 'message.delete',
    method: 'DELETE',
    path: '/channels/:channel/messages/:message',
    auth: true,
    handle: remove,
  },
] as const satisfies readonly Route[];
