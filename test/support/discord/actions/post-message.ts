import type {
  AttachmentRecord,
  ChannelRecord,
  Component,
  Embed,
  MessageOrigin,
  MessageRecord,
} from '../world/records.ts';
import type { World } from '../world/world.ts';
import { messageEvent, tell } from './message-event.ts';

/** What a new message holds; everything but place and author may be left out. */
export interface MessageDraft {
  readonly channel: ChannelRecord;
  readonly authorId: string;
  /** That of its post, for the first message of one; a new one unless given. */
  readonly id?: string;
  readonly content?: string;
  readonly embeds?: readonly Embed[];
  readonly components?: readonly Component[];
  readonly flags?: number;
  readonly attachments?: readonly AttachmentRecord[];
  readonly mentionedIds?: readonly string[];
  readonly replyToId?: string | null;
  readonly origin?: MessageOrigin;
  readonly ephemeralTo?: string | null;
  readonly nonce?: string | null;
}

/** Posts a message and tells those who may know: nobody hears of an ephemeral one. */
export function postMessage(world: World, draft: MessageDraft): MessageRecord {
  const shown = {
    content: draft.content ?? '',
    embeds: draft.embeds ?? [],
    components: draft.components ?? [],
    flags: draft.flags ?? 0,
  };
  const createdAt = world.clock.now();
  const message: MessageRecord = {
    id: draft.id ?? world.ids.next(),
    channelId: draft.channel.id,
    guildId: draft.channel.guildId,
    authorId: draft.authorId,
    createdAt,
    ...shown,
    attachments: draft.attachments ?? [],
    mentionedIds: draft.mentionedIds ?? [],
    replyToId: draft.replyToId ?? null,
    origin: draft.origin ?? null,
    ephemeralTo: draft.ephemeralTo ?? null,
    nonce: draft.nonce ?? null,
    revisions: [{ at: createdAt, ...shown }],
    deletedAt: null,
  };
  world.messages.add(message);
  const thread = draft.channel.thread;
  // Threads, Active & Archived: sending un-archives.
  if (thread) thread.archived = false;
  tell(world, message, messageEvent(world, 'MESSAGE_CREATE', message));
  return message;
}
