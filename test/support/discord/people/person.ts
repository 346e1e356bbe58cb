import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import { deleteMessage } from '../actions/delete-message.ts';
import { directChannelWith } from '../actions/direct-channel.ts';
import { interact } from '../actions/interact.ts';
import { joinGuild } from '../actions/join-guild.ts';
import { postMessage } from '../actions/post-message.ts';
import { type ComponentNode, everyComponent } from '../rules/component-tree.ts';
import { wireMessage } from '../wire/message.ts';
import { wireUser } from '../wire/user.ts';
import { checkMayWrite } from '../world/may-write.ts';
import { may } from '../world/permissions.ts';
import type { ChannelRecord, MessageRecord, UserRecord } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { chooseEntities } from './choose-entities.ts';
import { commandData, type OptionValue, offeredCommand } from './command-data.ts';
import { InteractionHandle } from './interaction-handle.ts';
import { type ModalFields, modalData } from './modal-data.ts';
import { pickComponent } from './pick-component.ts';
import { Said } from './said.ts';
import { type SeenMessage, seenMessage } from './seen-message.ts';

/** Anything with an id: a channel, a thread, a message. */
export interface Identified {
  readonly id: string;
}

/** Where something is done; in the direct messages with the bot when no channel is named. */
export interface Where {
  readonly channel?: Identified;
}

/** How something is said. */
export interface Manner {
  /** Puts a mention of the bot in front. */
  readonly mention?: boolean;
  readonly replyTo?: Identified;
  /** Whether the reply pings its target's author; on unless switched off, as in the client. */
  readonly ping?: boolean;
}

/** A person on the fake Discord, doing what Discord's own client lets people do. */
export class Person {
  private readonly world: World;
  private readonly isFinal: ((message: SeenMessage) => boolean) | null;
  readonly user: UserRecord;

  constructor(world: World, user: UserRecord, isFinal: ((message: SeenMessage) => boolean) | null) {
    this.world = world;
    this.user = user;
    this.isFinal = isFinal;
  }

  get id(): string {
    return this.user.id;
  }

  /** Uses a slash command: `slash('ask', { question: '…' }, { channel })`, `slash('config show')`. */
  slash(
    path: string,
    values: Readonly<Record<string, OptionValue>> = {},
    where: Where = {},
  ): InteractionHandle {
    return this.command(InteractionType.ApplicationCommand, path, values, where);
  }

  /** Types in an option that completes itself; `values` holds what is filled in so far. */
  autocomplete(
    path: string,
    values: Readonly<Record<string, OptionValue>>,
    focused: string,
    where: Where = {},
  ): InteractionHandle {
    const type = InteractionType.ApplicationCommandAutocomplete;
    return this.command(type, path, values, where, focused);
  }

  /** Right-clicks a message: Apps, then the command. The bot gets the message with its content. */
  messageCommand(name: string, target: Identified): InteractionHandle {
    const message = this.visible(target);
    const channel = this.place({ channel: { id: message.channelId } });
    const type = ApplicationCommandType.Message;
    const command = offeredCommand(this.world, this.user, channel, name, type);
    const author = this.world.users.get(message.authorId) ?? this.user;
    return this.act(InteractionType.ApplicationCommand, channel, name, {
      id: command.id,
      name,
      type,
      target_id: message.id,
      resolved: {
        messages: { [message.id]: wireMessage(this.world, message, 'all') },
        users: { [author.id]: wireUser(author) },
      },
    });
  }

  /** Presses a button, by its label or its custom id. */
  click(target: Identified, labelOrId: string): InteractionHandle {
    const message = this.visible(target);
    const buttons = everyComponent(message.components).filter(
      (each) => each.type === ComponentType.Button,
    );
    const button = pickComponent(buttons, labelOrId, 'button');
    return this.useComponent(message, button, {});
  }

  /** Chooses from a select menu, by its custom id or placeholder; `values` are values or labels. */
  select(
    target: Identified,
    idOrPlaceholder: string,
    values: readonly string[],
  ): InteractionHandle {
    const message = this.visible(target);
    const selects = everyComponent(message.components).filter(
      (each) => each.type === ComponentType.StringSelect,
    );
    const select = pickComponent(selects, idOrPlaceholder, 'select menu');
    const options = seenMessage(message).selects.find(
      (each) => each.customId === select.custom_id,
    )?.options;
    const chosen = values.map((wanted) => {
      const option = options?.find((each) => each.value === wanted || each.label === wanted);
      if (!option) throw new Error(`The menu has no option "${wanted}".`);
      return option.value;
    });
    return this.useComponent(message, select, { values: chosen });
  }

  /** Chooses channels from a menu of channels, by its custom id or placeholder. */
  selectChannels(
    target: Identified,
    idOrPlaceholder: string,
    channels: readonly Identified[],
  ): InteractionHandle {
    const message = this.visible(target);
    const chosen = chooseEntities(this.world, message, 'channel', idOrPlaceholder, channels);
    return this.useComponent(message, chosen.select, chosen.data);
  }

  /** Chooses roles from a menu of roles, by its custom id or placeholder. */
  selectRoles(
    target: Identified,
    idOrPlaceholder: string,
    roles: readonly Identified[],
  ): InteractionHandle {
    const message = this.visible(target);
    const chosen = chooseEntities(this.world, message, 'role', idOrPlaceholder, roles);
    return this.useComponent(message, chosen.select, chosen.data);
  }

  /** Sends the form that `opened` was answered with. */
  async submitModal(opened: InteractionHandle, fields: ModalFields): Promise<InteractionHandle> {
    const modal = await opened.modal();
    const { interaction } = opened;
    if (interaction.userId !== this.id) throw new Error('Somebody else opened this form.');
    const channel = this.place({ channel: { id: interaction.channelId } });
    const data = modalData(modal, fields);
    return this.act(
      InteractionType.ModalSubmit,
      channel,
      `form ${modal.custom_id}`,
      data,
      interaction.sourceMessageId,
    );
  }

  /** Writes a message. */
  say(where: Identified, text: string, manner: Manner = {}): Said {
    const channel = this.place({ channel: where });
    checkMayWrite(this.world, channel, this.id);
    const target = manner.replyTo ? this.visible(manner.replyTo) : null;
    // A reply to the answer of a command does not count as a mention of the bot.
    const pings =
      target && manner.ping !== false && target.origin === null ? [target.authorId] : [];
    const content = manner.mention ? `<@${this.world.bot.id}> ${text}` : text;
    const named = [...content.matchAll(/<@!?(\d+)>/g)].flatMap((match) => match[1] ?? []);
    const message = postMessage(this.world, {
      channel,
      authorId: this.id,
      content,
      mentionedIds: [...new Set([...named, ...pings])],
      replyToId: target?.id ?? null,
    });
    return new Said(this.world, message, this.isFinal);
  }

  /** Writes to the bot in private. */
  dm(text: string, manner: Manner = {}): Said {
    return this.say(this.directChannel, text, manner);
  }

  /** Installs the application for use everywhere. */
  install(): void {
    this.user.hasInstalled = true;
  }

  /** The direct messages with the bot. */
  get directChannel(): ChannelRecord {
    return directChannelWith(this.world, this.user);
  }

  /** The messages this person sees in a place, oldest first. */
  sees(where: Identified): SeenMessage[] {
    const all = this.world.messages.in(where.id);
    return all
      .filter((each) => each.ephemeralTo === null || each.ephemeralTo === this.id)
      .map(seenMessage);
  }

  /** Deletes an own message, or dismisses an ephemeral one. */
  deleteMessage(target: Identified): void {
    deleteMessage(this.world, this.visible(target));
  }

  private command(
    type: number,
    path: string,
    values: Readonly<Record<string, OptionValue>>,
    where: Where,
    focused?: string,
  ): InteractionHandle {
    const channel = this.place(where);
    const name = path.split(' ')[0] ?? path;
    const kind = ApplicationCommandType.ChatInput;
    const command = offeredCommand(this.world, this.user, channel, name, kind);
    return this.act(type, channel, path, commandData(this.world, command, path, values, focused));
  }

  private useComponent(
    message: MessageRecord,
    component: ComponentNode,
    more: object,
  ): InteractionHandle {
    const channel = this.place({ channel: { id: message.channelId } });
    const data = { custom_id: component.custom_id, component_type: component.type, ...more };
    const label = `component ${String(component.custom_id)}`;
    return this.act(InteractionType.MessageComponent, channel, label, data, message.id);
  }

  private act(
    type: number,
    channel: ChannelRecord,
    label: string,
    data: unknown,
    sourceMessageId: string | null = null,
  ): InteractionHandle {
    const isCommand =
      type === InteractionType.ApplicationCommand ||
      type === InteractionType.ApplicationCommandAutocomplete;
    const interaction = interact(this.world, {
      type,
      user: this.user,
      channel,
      data,
      commandName: isCommand ? label : null,
      sourceMessageId,
    });
    return new InteractionHandle(this.world, interaction, this.isFinal, label);
  }

  /** The channel; its server is joined when that has not happened yet. */
  private place(where: Where): ChannelRecord {
    if (!where.channel) return this.directChannel;
    const channel = this.world.channels.get(where.channel.id);
    if (!channel) throw new Error(`There is no channel ${where.channel.id}.`);
    const guild = channel.guildId === null ? undefined : this.world.guilds.get(channel.guildId);
    if (guild && !guild.members.has(this.id)) joinGuild(this.world, guild, this.id);
    if (!may(this.world, channel, this.id, PermissionFlagsBits.ViewChannel)) {
      throw new Error(`${this.user.username} does not see ${channel.name}.`);
    }
    return channel;
  }

  private visible(target: Identified): MessageRecord {
    const message = this.world.messages.get(target.id);
    const hidden = message?.ephemeralTo != null && message.ephemeralTo !== this.id;
    if (!message || message.deletedAt !== null || hidden) {
      throw new Error(`${this.user.username} sees no message ${target.id}.`);
    }
    return message;
  }
}
