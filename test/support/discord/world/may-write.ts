import { PermissionFlagsBits } from 'discord.js';
import { may } from './permissions.ts';
import type { ChannelRecord } from './records.ts';
import type { World } from './world.ts';

/**
 * Lets a person write where Discord's own client does: not in a forum itself, not in a locked thread, and in slow mode
 * once in so many seconds, unless they moderate. Bots are outside slow mode. Discord documentation: Channel resource,
 * Channel Object, rate_limit_per_user; Threads.
 *
 * @throws Error that says why not
 */
export function checkMayWrite(world: World, channel: ChannelRecord, userId: string): void {
  if (channel.forum) throw new Error(`${channel.name} is a forum: it holds posts alone.`);
  const { ManageMessages, ManageChannels, ManageThreads } = PermissionFlagsBits;
  if (channel.thread?.locked && !may(world, channel, userId, ManageThreads)) {
    throw new Error(`The thread ${channel.name} is locked.`);
  }
  const moderates = [ManageMessages, ManageChannels].some((each) =>
    may(world, channel, userId, each),
  );
  if (channel.slowModeSeconds === undefined || moderates) return;
  const last = world.messages.in(channel.id).findLast(({ authorId }) => authorId === userId);
  const waited = (world.clock.now() - (last?.createdAt ?? Number.NEGATIVE_INFINITY)) / 1000;
  if (waited < channel.slowModeSeconds) {
    throw new Error(`Slow mode in ${channel.name}: ${channel.slowModeSeconds} s between messages.`);
  }
}
