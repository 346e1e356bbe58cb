import {
  ApplicationIntegrationType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { isAcknowledged, isExpired, isGone } from '../connection/refusals.ts';
import { lackingIn } from '../lacking.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import { sayTo } from '../say-to.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { Shortcoming } from './shortcomings.ts';

/** The interactions by which a question comes. */
export type AskingInteraction =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** The response to a command or a form. */
export class InteractionPlace implements ReplyPlace {
  readonly changeable = true;
  readonly say: PeopleMessages;
  readonly #interaction: AskingInteraction;
  readonly #private: boolean;
  /** The response's message, as soon as it is known; it outlives the interaction's token. */
  #messageId: string | undefined;
  /** Set when the interaction's token is of no use: what is shown then stands in the channel. */
  #expired = false;

  /** @param isPrivate - whether only the one who asked sees the answer; cannot change after `acknowledge` */
  constructor(interaction: AskingInteraction, isPrivate: boolean) {
    this.#interaction = interaction;
    this.say = sayTo(interaction);
    this.#private = isPrivate;
  }

  get private(): boolean {
    return this.#private && this.#interaction.guildId !== null;
  }

  get embeds(): boolean {
    return this.#interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks);
  }

  get shortcoming(): Shortcoming | undefined {
    const channel = this.#interaction.client.channels.cache.get(this.#interaction.channelId ?? '');
    // Where the bot is a guest, permissions are not its own.
    if (this.embeds || this.#isGuest || !channel || channel.isDMBased()) return undefined;
    return { channel, plain: lackingIn(channel, ['embedLinks']), threadless: [], loose: [] };
  }

  get mayManage(): boolean {
    return this.#interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  }

  async tellAlone(notice: RenderedMessage): Promise<void> {
    await this.#interaction.followUp(toPrivatePayload(notice));
  }

  async refuse(notice: RenderedMessage): Promise<void> {
    await this.#interaction.reply(toPrivatePayload(notice));
  }

  async acknowledge(): Promise<void> {
    try {
      const response = await this.#interaction.deferReply({
        withResponse: true,
        ...(this.#private ? { flags: MessageFlags.Ephemeral } : {}),
      });
      this.#messageId = response.resource?.message?.id;
    } catch (error) {
      if (isAcknowledged(error)) this.#interaction.deferred = true;
      else if (this.#private || this.#isGuest) throw error;
      else this.#expired = true;
    }
  }

  async show(message: RenderedMessage): Promise<void> {
    if (this.#expired) return this.#showInChannel(message);
    try {
      const shown = await this.#interaction.editReply(toPayload(message));
      this.#messageId = shown.id;
    } catch (error) {
      if (isExpired(error) && !this.#private && !this.#isGuest) {
        this.#expired = true;
        return this.#showInChannel(message);
      }
      if (!isGone(error)) throw error;
      await this.#showAgain(message);
    }
  }

  /** Whether the bot is here for the one alone who installed it: then there is no channel for it to write to. */
  get #isGuest(): boolean {
    const { authorizingIntegrationOwners, context } = this.#interaction;
    if (context === InteractionContextType.BotDM) return false;
    return authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] === undefined;
  }

  /** Somebody has deleted the response: another one takes its place. */
  async #showAgain(message: RenderedMessage): Promise<void> {
    const payload = this.#private ? toPrivatePayload(message) : toPayload(message);
    const shown = await this.#interaction.followUp(payload);
    this.#messageId = shown.id;
  }

  async #showInChannel(message: RenderedMessage): Promise<void> {
    const { client, channelId } = this.#interaction;
    const channel = channelId === null ? null : await client.channels.fetch(channelId);
    if (!channel?.isSendable()) throw new Error('The answer has no channel to stand in.');
    if (this.#messageId !== undefined) {
      const edited: Message | undefined = await channel.messages
        .edit(this.#messageId, toPayload(message))
        .catch(() => undefined);
      if (edited !== undefined) return;
    }
    this.#messageId = (await channel.send(toPayload(message))).id;
  }
}
