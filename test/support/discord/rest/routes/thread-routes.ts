import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import { startThread } from '../../actions/start-thread.ts';
import { checkForm } from '../../rules/check-form.ts';
import { breaks } from '../../rules/rule-message.ts';
import { wireChannel } from '../../wire/channel.ts';
import type { ChannelRecord } from '../../world/records.ts';
import { refusals } from '../api-error.ts';
import { channelOf, guildOf, messageOf } from '../lookups.ts';
import { type Call, noContent, ok, type Route } from '../route.ts';

const threadForm = z.looseObject({
  name: z.string().min(1, breaks('thread-name')).max(100, breaks('thread-name')),
  auto_archive_duration: z
    .union([z.literal(60), z.literal(1440), z.literal(4320), z.literal(10_080)], {
      error: breaks('thread-archive-duration'),
    })
    .nullish(),
  type: z.number().int().nullish(),
});

// Discord documentation: Threads, Permissions. SEND_MESSAGES has no effect in threads.
const publicThread =
  PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads;
const privateThread =
  PermissionFlagsBits.CreatePrivateThreads | PermissionFlagsBits.SendMessagesInThreads;

/** Threads live in text and announcement channels of a server. */
function parentOf(call: Call, needed: bigint): ChannelRecord {
  const channel = channelOf(call, needed);
  const fits =
    channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;
  if (!fits)
    throw refusals.invalidForm({ _errors: [{ code: 'CHANNEL_TYPE', message: 'no threads here' }] });
  return channel;
}

/** Discord documentation: Channel resource, Start Thread from Message: one thread a message. */
function fromMessage(call: Call) {
  const parent = parentOf(call, publicThread);
  const message = messageOf(call);
  const form = checkForm(call.world.breaches, threadForm, call.body);
  if (call.world.channels.has(message.id)) throw refusals.threadExists();
  const thread = startThread(call.world, parent, {
    name: form.name,
    ownerId: call.world.bot.id,
    messageId: message.id,
    autoArchiveMinutes: form.auto_archive_duration ?? 1440,
  });
  return { status: 201, body: wireChannel(call.world, thread) };
}

/** Discord documentation: Channel resource, Start Thread without Message; private by default. */
function withoutMessage(call: Call) {
  const form = checkForm(call.world.breaches, threadForm, call.body);
  const type = form.type ?? ChannelType.PrivateThread;
  const needed = type === ChannelType.PrivateThread ? privateThread : publicThread;
  const thread = startThread(call.world, parentOf(call, needed), {
    name: form.name,
    ownerId: call.world.bot.id,
    type,
    autoArchiveMinutes: form.auto_archive_duration ?? 1440,
  });
  return { status: 201, body: wireChannel(call.world, thread) };
}

function activeThreads(call: Call) {
  const guild = guildOf(call);
  const threads = [...call.world.channels.values()].filter(
    (channel) => channel.guildId === guild.id && channel.thread && !channel.thread.archived,
  );
  return ok({ threads: threads.map((thread) => wireChannel(call.world, thread)), members: [] });
}

export const threadRoutes = [
  {
    name: 'thread.fromMessage',
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    auth: true,
    handle: fromMessage,
  },
  {
    name: 'thread.create',
    method: 'POST',
    path: '/channels/:channel/threads',
    auth: true,
    handle: withoutMessage,
  },
  {
    name: 'thread.active',
    method: 'GET',
    path: '/guilds/:guild/threads/active',
    auth: true,
    handle: activeThreads,
  },
  {
    name: 'thread.join',
    method: 'PUT',
    path: '/channels/:channel/thread-members/@me',
    auth: true,
    handle: (call) => {
      channelOf(call);
      return noContent;
    },
  },
] as const satisfies readonly Route[];
