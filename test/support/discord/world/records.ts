import type { ChannelType, OverwriteType } from 'discord.js';
import type { z } from 'zod';
import type { topLevelComponent } from '../rules/component-schema.ts';
import type { embed } from '../rules/embed-schema.ts';

export type Embed = z.infer<typeof embed>;
export type Component = z.infer<typeof topLevelComponent>;

export interface UserRecord {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  readonly locale: string;
  /** Whether direct messages from the bot arrive; if not, sending answers 50007. */
  acceptsDirectMessages: boolean;
  /** Whether this person has installed the application for use everywhere. */
  hasInstalled: boolean;
}

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  /** Whether anybody may mention it. */
  readonly mentionable: boolean;
  permissions: bigint;
}

export interface OverwriteRecord {
  /** A role's or a member's id. */
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface MemberRecord {
  readonly userId: string;
  readonly roleIds: Set<string>;
  readonly joinedAt: number;
}

export interface GuildRecord {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  /** The channel for the server's own news. */
  systemChannelId: string | null;
  readonly joinedAt: number;
  readonly roles: Map<string, RoleRecord>;
  readonly members: Map<string, MemberRecord>;
}

export interface ThreadState {
  readonly ownerId: string;
  readonly createdAt: number;
  readonly autoArchiveMinutes: number;
  archived: boolean;
  locked: boolean;
  /** Of a post in a forum: ids of tags. */
  readonly tagIds?: readonly string[];
}

/** What a forum has beyond other channels. */
export interface ForumState {
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  /** Whether each post needs a tag. */
  readonly requiresTag: boolean;
}

export interface ChannelRecord {
  readonly id: string;
  readonly type: ChannelType;
  /** Null in a direct message. */
  readonly guildId: string | null;
  name: string;
  /** The channel a thread belongs to. */
  readonly parentId: string | null;
  /** The person a direct message channel is shared with. */
  readonly recipientId: string | null;
  /** The people of a group conversation, which the bot is never in. */
  readonly groupIds?: readonly string[];
  readonly overwrites: OverwriteRecord[];
  readonly thread: ThreadState | null;
  readonly forum?: ForumState;
  /** Seconds that people wait between two messages; none without. */
  slowModeSeconds?: number;
}

export interface AttachmentRecord {
  readonly id: string;
  readonly filename: string;
  readonly content_type: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  /** The file as text, for tests to read. */
  readonly text: string;
}

/** What a message showed from one moment on. */
export interface Revision {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly flags: number;
}

/** The interaction a message answers. */
export interface MessageOrigin {
  readonly interactionId: string;
  readonly interactionType: number;
  readonly userId: string;
  readonly commandName: string | null;
  /** The placeholder of a component's interaction: the message that carried the component. */
  readonly interactedMessageId: string | null;
}

export interface MessageRecord {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly authorId: string;
  readonly createdAt: number;
  content: string;
  embeds: readonly Embed[];
  components: readonly Component[];
  flags: number;
  attachments: readonly AttachmentRecord[];
  mentionedIds: readonly string[];
  /** The message this one replies to. */
  readonly replyToId: string | null;
  readonly origin: MessageOrigin | null;
  /** The only person who sees it, if it is ephemeral. */
  readonly ephemeralTo: string | null;
  readonly nonce: string | null;
  /** First state first; the last entry is what is shown now. */
  readonly revisions: Revision[];
  deletedAt: number | null;
}
