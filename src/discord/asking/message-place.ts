import { type Message, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { isArchived, isGone, isReplyRefused } from '../connection/refusals.ts';
import { lackingIn } from '../lacking.ts';
import { toPayload } from '../payload.ts';
import { shorten } from '../rendering/limits.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { Shortcoming } from './shortcomings.ts';

/** Minutes of silence after which a thread leaves the list of channels: a day. */
const threadMinutes = 1440;

/** A reply to a message, or a thread that is started from it. */
export class MessagePlace implements ReplyPlace {
  readonly private = false;
  readonly say: PeopleMessages;
  readonly #question: Message;
  readonly #threadName: string | undefined;
  #thread: SendableChannels | undefined;
  #shown: Message | undefined;
  #threadRefused = false;

  /** @param threadName - has the answer stand in a thread of this name where one can be started */
  constructor(question: Message, say: PeopleMessages, threadName?: string) {
    this.#question = question;
    this.say = say;
    this.#threadName = threadName;
  }

  get embeds(): boolean {
    return this.#may(PermissionFlagsBits.EmbedLinks);
  }

  get changeable(): boolean {
    return this.#may(PermissionFlagsBits.ReadMessageHistory);
  }

  get shortcoming(): Shortcoming | undefined {
    const { channel } = this.#question;
    if (channel.isDMBased()) return undefined;
    const plain = lackingIn(channel, ['embedLinks']);
    const threadless = this.#threadRefused
      ? lackingIn(channel, ['createPublicThreads', 'sendMessagesInThreads'])
      : [];
    const loose = lackingIn(channel, ['readMessageHistory']);
    if (plain.length + threadless.length + loose.length === 0) return undefined;
    return { channel, plain, threadless, loose };
  }

  get mayManage(): boolean {
    const { member } = this.#question;
    return member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false;
  }

  async tellAlone(notice: RenderedMessage): Promise<void> {
    await this.#question.author.send(toPayload(notice));
  }

  async refuse(notice: RenderedMessage): Promise<void> {
    await this.#send(notice);
  }

  async acknowledge(): Promise<void> {
    if (this.#threadName === undefined) return;
    // Where a thread cannot be started (one is there already, a permission is missing), the answer stands below.
    this.#thread = await this.#question
      .startThread({
        name: shorten(this.#threadName, 100),
        autoArchiveDuration: threadMinutes,
      })
      .catch(() => {
        this.#threadRefused = true;
        return undefined;
      });
  }

  async show(message: RenderedMessage): Promise<void> {
    if (this.#shown === undefined) {
      this.#shown = await this.#send(message);
      return;
    }
    try {
      await this.#shown.edit(toPayload(message));
    } catch (error) {
      if (!isGone(error) && !isArchived(error)) throw error;
      this.#shown = await this.#send(message);
    }
  }

  async #send(message: RenderedMessage): Promise<Message> {
    if (this.#thread !== undefined) return this.#thread.send(toPayload(message));
    try {
      return await this.#question.reply(toPayload(message));
    } catch (error) {
      if (!isReplyRefused(error) || !this.#question.channel.isSendable()) throw error;
      return this.#question.channel.send(toPayload(message));
    }
  }

  #may(permission: bigint): boolean {
    const { channel, client } = this.#question;
    if (channel.isDMBased()) return true;
    return channel.permissionsFor(client.user)?.has(permission) ?? true;
  }
}
