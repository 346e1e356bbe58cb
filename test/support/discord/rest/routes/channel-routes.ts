import { z } from 'zod';
import { channelEvent } from '../../actions/channel-event.ts';
import { checkForm } from '../../rules/check-form.ts';
import { breaks } from '../../rules/rule-message.ts';
import { wireChannel } from '../../wire/channel.ts';
import { permissionToSend } from '../../world/permissions.ts';
import { channelOf } from '../lookups.ts';
import { type Call, noContent, ok, type Route } from '../route.ts';

/** Discord documentation: Channel resource, Trigger Typing Indicator; it lasts ten seconds. */
function typing(call: Call) {
  const channel = channelOf(call);
  channelOf(call, permissionToSend(channel));
  call.world.typing.set(channel.id, call.world.clock.now());
  call.world.changed();
  return noContent;
}

const threadChange = z.looseObject({
  name: z.string().min(1, breaks('thread-name')).max(100, breaks('thread-name')).optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
});

/** Renames, archives or locks a thread. Discord documentation: Channel resource, Modify Channel. */
function modify(call: Call) {
  const channel = channelOf(call);
  const form = checkForm(call.world.breaches, threadChange, call.body);
  channel.name = form.name ?? channel.name;
  if (channel.thread) {
    channel.thread.archived = form.archived ?? channel.thread.archived;
    channel.thread.locked = form.locked ?? channel.thread.locked;
  }
  const event = channel.thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE';
  call.world.publish(channelEvent(call.world, event, channel));
  return ok(wireChannel(call.world, channel));
}

export const channelRoutes = [
  {
    name: 'channel.get',
    method: 'GET',
    path: '/channels/:channel',
    auth: true,
    handle: (call) => ok(wireChannel(call.world, channelOf(call))),
  },
  {
    name: 'channel.modify',
    method: 'PATCH',
    path: '/channels/:channel',
    auth: true,
    handle: modify,
  },
  {
    name: 'channel.typing',
    method: 'POST',
    path: '/channels/:channel/typing',
    auth: true,
    handle: typing,
  },
] as const satisfies readonly Route[];
