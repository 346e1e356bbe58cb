import { ButtonStyle, ComponentType, MessageFlags } from 'discord.js';
import { type ComponentNode, everyComponent } from '../rules/component-tree.ts';
import type { Component, Embed, MessageRecord, Revision } from '../world/records.ts';
import { embedText } from './embed-text.ts';

/** A button as a person sees it. */
export interface SeenButton {
  readonly label: string;
  /** Null for a link. */
  readonly customId: string | null;
  readonly url: string | null;
  readonly style: number;
  readonly disabled: boolean;
}

/** A select menu as a person sees it. */
export interface SeenSelect {
  readonly customId: string;
  readonly placeholder: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
  readonly disabled: boolean;
}

/** What a message shows at one moment; it does not change with the message. */
export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly flags: number;
  /** Everything there is to read: content, embeds, text displays, in this order. */
  readonly text: string;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  readonly files: readonly { readonly filename: string; readonly text: string }[];
  readonly replyToId: string | null;
  readonly ephemeral: boolean;
  /** Whether it still says "… is thinking". */
  readonly loading: boolean;
  readonly suppressesEmbeds: boolean;
  /** Everything it showed so far, with times in milliseconds since 1970; the first is its creation. */
  readonly revisions: readonly Revision[];
  readonly deleted: boolean;
}

/** A message as a person sees it now. */
export function seenMessage(message: MessageRecord): SeenMessage {
  const all = everyComponent(message.components);
  const ofType = (type: number): ComponentNode[] => all.filter((each) => each.type === type);
  const displays = ofType(ComponentType.TextDisplay).map((each) => String(each.content));
  const parts = [message.content, ...message.embeds.map(embedText), ...displays];
  return {
    id: message.id,
    channelId: message.channelId,
    authorId: message.authorId,
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    flags: message.flags,
    text: parts.filter((part) => part !== '').join('\n'),
    buttons: ofType(ComponentType.Button).map(seenButton),
    selects: ofType(ComponentType.StringSelect).map(seenSelect),
    files: message.attachments.map(({ filename, text }) => ({ filename, text })),
    replyToId: message.replyToId,
    ephemeral: message.ephemeralTo !== null,
    loading: (message.flags & MessageFlags.Loading) !== 0,
    suppressesEmbeds: (message.flags & MessageFlags.SuppressEmbeds) !== 0,
    revisions: [...message.revisions],
    deleted: message.deletedAt !== null,
  };
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function seenButton(node: ComponentNode): SeenButton {
  const emoji = node.emoji;
  const face =
    typeof emoji === 'object' && emoji !== null && 'name' in emoji ? textOr(emoji.name, '') : '';
  return {
    label: [face, textOr(node.label, '')].filter((part) => part !== '').join(' '),
    customId: typeof node.custom_id === 'string' ? node.custom_id : null,
    url: typeof node.url === 'string' ? node.url : null,
    style: typeof node.style === 'number' ? node.style : ButtonStyle.Secondary,
    disabled: node.disabled === true,
  };
}

function seenSelect(node: ComponentNode): SeenSelect {
  const options = Array.isArray(node.options) ? node.options : [];
  return {
    customId: textOr(node.custom_id, ''),
    placeholder: textOr(node.placeholder, ''),
    options: options.map((option: unknown) => ({
      label: textOr(field(option, 'label'), ''),
      value: textOr(field(option, 'value'), ''),
    })),
    disabled: node.disabled === true,
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
