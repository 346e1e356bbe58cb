import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import {
  channelEvent,
  guildCreateEvent,
  guildDeleteEvent,
  roleEvent,
} from '../actions/channel-event.ts';
import { joinGuild } from '../actions/join-guild.ts';
import { postMessage } from '../actions/post-message.ts';
import { startThread } from '../actions/start-thread.ts';
import type { ChannelRecord, GuildRecord, MessageRecord, RoleRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import type { Identified, Person } from './person.ts';

/** Tags of a post. Discord documentation: Channel resource, Channel Object, applied_tags. */
const mostTags = 5;

/** What an answering bot asks for, and no more. */
const usualBotPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.ReadMessageHistory;

const usualMemberPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** A server, as its administrator handles it. */
export class FakeGuild {
  readonly record: GuildRecord;
  private readonly world: World;
  private readonly botRole: RoleRecord;

  /**
   * @param withBot - whether the bot is in it
   * @param systemChannel - name of a channel for the server's own news
   */
  constructor(
    world: World,
    name: string,
    locale: string,
    { withBot = true, systemChannel }: { withBot?: boolean; systemChannel?: string } = {},
  ) {
    this.world = world;
    const id = world.ids.next();
    const joinedAt = world.clock.now();
    this.record = {
      id,
      name,
      locale,
      systemChannelId: null,
      ownerId: world.portal.ownerId,
      joinedAt,
      roles: new Map(),
      members: new Map(),
    };
    // The role of everyone has the server's id (Permissions, Role Object).
    this.record.roles.set(id, {
      id,
      name: '@everyone',
      position: 0,
      mentionable: false,
      permissions: usualMemberPermissions,
    });
    this.botRole = this.role('bot', usualBotPermissions);
    joinGuild(world, this.record, world.portal.ownerId);
    if (withBot) joinGuild(world, this.record, world.bot.id, [this.botRole.id]);
    if (systemChannel !== undefined) {
      this.record.systemChannelId = this.textChannel(systemChannel).id;
    }
    world.guilds.set(id, this.record);
    if (withBot) world.publish(guildCreateEvent(world, this.record));
  }

  get id(): string {
    return this.record.id;
  }

  textChannel(name: string): ChannelRecord {
    return this.channel(name, ChannelType.GuildText);
  }

  announcementChannel(name: string): ChannelRecord {
    return this.channel(name, ChannelType.GuildAnnouncement);
  }

  /** A forum, which holds posts alone. @param requiresTag - whether each post needs one of the tags */
  forum(name: string, tags: readonly string[] = [], requiresTag = false): ChannelRecord {
    const known = tags.map((tag) => ({ id: this.world.ids.next(), name: tag }));
    return this.channel(name, ChannelType.GuildForum, { forum: { tags: known, requiresTag } });
  }

  /** A post in a forum with its first message, which has the post's id. */
  post(
    forum: ChannelRecord,
    author: Person,
    { name, text, tags = [] }: { name: string; text: string; tags?: readonly string[] },
  ): MessageRecord {
    const tagIds = tags.map((tag) => {
      const known = forum.forum?.tags.find((each) => each.name === tag);
      if (!known) throw new Error(`The forum ${forum.name} has no tag "${tag}".`);
      return known.id;
    });
    if (forum.forum?.requiresTag && tagIds.length === 0) {
      throw new Error(`A post in ${forum.name} needs a tag.`);
    }
    if (tagIds.length > mostTags) throw new Error(`A post has at most ${mostTags} tags.`);
    joinGuild(this.world, this.record, author.id);
    const post = startThread(this.world, forum, { name, ownerId: author.id, tagIds });
    return postMessage(this.world, {
      channel: post,
      id: post.id,
      authorId: author.id,
      content: text,
      mentionedIds: [...text.matchAll(/<@!?(\d+)>/g)].flatMap((match) => match[1] ?? []),
    });
  }

  /** Has people wait so many seconds between two messages of theirs; bots are not concerned. */
  slowDown(channel: ChannelRecord, seconds: number): void {
    channel.slowModeSeconds = seconds;
    this.world.publish(channelEvent(this.world, 'CHANNEL_UPDATE', channel));
  }

  /** Puts a thread away, for good where it is locked too. */
  archive(channel: ChannelRecord, locked = false): void {
    if (!channel.thread) throw new Error(`${channel.name} is no thread.`);
    Object.assign(channel.thread, { archived: true, locked });
    this.world.publish(channelEvent(this.world, 'THREAD_UPDATE', channel));
  }

  /** A thread that a person opened. */
  thread(parent: Identified, name: string, owner: Person): ChannelRecord {
    const channel = this.world.channels.get(parent.id);
    if (!channel) throw new Error(`There is no channel ${parent.id}.`);
    return startThread(this.world, channel, { name, ownerId: owner.id });
  }

  /** @param mentionable - whether anybody may mention it */
  role(name: string, permissions: bigint, mentionable = false): RoleRecord {
    const position = this.record.roles.size;
    const role = { id: this.world.ids.next(), name, permissions, position, mentionable };
    this.record.roles.set(role.id, role);
    if (this.world.guilds.has(this.id)) {
      this.world.publish(roleEvent('GUILD_ROLE_CREATE', this.record, role));
    }
    return role;
  }

  /** Lets a person in, with permissions beyond everyone's. */
  join(person: Person, permissions = 0n): void {
    const roles =
      permissions === 0n ? [] : [this.role(`of ${person.user.username}`, permissions).id];
    joinGuild(this.world, this.record, person.id, roles);
  }

  /** Changes what the bot's own role grants. What everyone may do the bot may do too: see `deny`. */
  setBotPermissions(permissions: bigint): void {
    this.botRole.permissions = permissions;
    this.world.publish(roleEvent('GUILD_ROLE_UPDATE', this.record, this.botRole));
  }

  /** Forbids `who` something in a channel. */
  deny(
    channel: ChannelRecord,
    who: 'bot' | 'everyone' | Person | RoleRecord,
    permissions: bigint,
  ): void {
    this.overwrite(channel, who, 0n, permissions);
  }

  /** Allows `who` something in a channel. */
  allow(
    channel: ChannelRecord,
    who: 'bot' | 'everyone' | Person | RoleRecord,
    permissions: bigint,
  ): void {
    this.overwrite(channel, who, permissions, 0n);
  }

  deleteChannel(channel: ChannelRecord): void {
    this.world.channels.delete(channel.id);
    const name = channel.thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE';
    this.world.publish(channelEvent(this.world, name, channel));
  }

  /** Takes the bot out of the server. */
  removeBot(): void {
    this.record.members.delete(this.world.bot.id);
    this.world.publish(guildDeleteEvent(this.record));
  }

  private channel(
    name: string,
    type: ChannelType,
    more: Pick<ChannelRecord, 'forum'> = {},
  ): ChannelRecord {
    const channel: ChannelRecord = {
      id: this.world.ids.next(),
      type,
      guildId: this.id,
      name,
      parentId: null,
      recipientId: null,
      overwrites: [],
      thread: null,
      ...more,
    };
    this.world.channels.set(channel.id, channel);
    this.world.publish(channelEvent(this.world, 'CHANNEL_CREATE', channel));
    return channel;
  }

  private overwrite(
    channel: ChannelRecord,
    who: 'bot' | 'everyone' | Person | RoleRecord,
    allow: bigint,
    deny: bigint,
  ): void {
    const id = who === 'bot' ? this.world.bot.id : who === 'everyone' ? this.id : who.id;
    const isRole = who === 'everyone' || (typeof who === 'object' && this.record.roles.has(who.id));
    const old = channel.overwrites.find((each) => each.id === id);
    const merged = {
      id,
      type: isRole ? OverwriteType.Role : OverwriteType.Member,
      allow: ((old?.allow ?? 0n) & ~deny) | allow,
      deny: ((old?.deny ?? 0n) & ~allow) | deny,
    };
    channel.overwrites.splice(
      0,
      channel.overwrites.length,
      ...channel.overwrites.filter((each) => each.id !== id),
      merged,
    );
    this.world.publish(channelEvent(this.world, 'CHANNEL_UPDATE', channel));
  }
}
