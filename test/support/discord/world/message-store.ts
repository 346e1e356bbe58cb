import type { MessageRecord } from './records.ts';

/** All messages ever posted, deleted ones included, with their places. */
export class MessageStore {
  private readonly byId = new Map<string, MessageRecord>();
  private readonly byChannel = new Map<string, MessageRecord[]>();
  private readonly byTarget = new Map<string, MessageRecord[]>();

  add(message: MessageRecord): void {
    this.byId.set(message.id, message);
    append(this.byChannel, message.channelId, message);
    if (message.replyToId !== null) append(this.byTarget, message.replyToId, message);
  }

  get(id: string): MessageRecord | undefined {
    return this.byId.get(id);
  }

  /** The messages of a channel that are still there, oldest first, ephemeral ones included. */
  in(channelId: string): MessageRecord[] {
    return (this.byChannel.get(channelId) ?? []).filter((message) => message.deletedAt === null);
  }

  /** The replies to a message that are still there, oldest first. */
  repliesTo(messageId: string): MessageRecord[] {
    return (this.byTarget.get(messageId) ?? []).filter((message) => message.deletedAt === null);
  }

  /** Every message, deleted ones included, oldest first. */
  all(): MessageRecord[] {
    return [...this.byId.values()];
  }

  /** Forgets everything, so that a long run does not grow. */
  clear(): void {
    this.byId.clear();
    this.byChannel.clear();
    this.byTarget.clear();
  }
}

function append(lists: Map<string, MessageRecord[]>, key: string, message: MessageRecord): void {
  const list = lists.get(key);
  if (list) list.push(message);
  else lists.set(key, [message]);
}
