import { channelMention, EmbedBuilder, StringSelectMenuBuilder } from 'discord.js';
import type { VisibleCollections } from '../../corpus/collections.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import { collectionKey } from '../collections/collection-key.ts';
import { button, clampPage, pageButtons, row } from './buttons.ts';
import { cleanLine } from './clean-text.ts';
import { type CollectionsAct, toCustomId } from './custom-id.ts';
import { escapeName } from './escape.ts';
import { limits, shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';

/** Names that a field lists, and characters of each. */
const named = { names: 12, characters: 60 };

/** Other channels that are listed. */
const mostChannels = 10;

/** What may be seen on a server, and in the channel where that is looked at. */
export interface CollectionsFacts {
  /** All that there are, by name. */
  readonly all: readonly string[];
  readonly server: VisibleCollections;
  readonly channelCollections: Readonly<Record<string, readonly string[]>>;
  /** The channel that can be chosen for; that of a thread, where it is one. */
  readonly channelId: string;
}

/** Shows which collections may be seen, with the selects that change it. @param page - 0-based, of the selects */
export function collectionsMessage(
  say: PeopleMessages,
  { all, server, channelCollections, channelId }: CollectionsFacts,
  page = 0,
): RenderedMessage {
  const words = say.settings;
  const channel = channelCollections[channelId];
  const others = Object.entries(channelCollections).filter(([id]) => id !== channelId);
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(words.collectionsTitle)
    .setDescription(all.length === 0 ? words.noCollections : words.collectionsWhat)
    .addFields(
      { name: words.thisServer, value: collectionNames(words, server, words.everyCollection) },
      { name: words.thisChannel, value: collectionNames(words, channel, words.asServer) },
    );
  if (others.length > 0) {
    const lines = others.slice(0, mostChannels).map(([id]) => channelMention(id));
    embed.addFields({ name: words.otherChannels, value: lines.join(' ') });
  }
  const count = Math.max(1, Math.ceil(all.length / limits.selectOptions));
  const shown = clampPage(page, count);
  const select = (of: 'server' | 'channel', chosen: VisibleCollections) =>
    collectionSelect(of, shown, all, chosen ?? []).setPlaceholder(
      of === 'server' ? words.chooseForServer : words.chooseForChannel,
    );
  const free = [
    ...(server === undefined ? [] : [button(words.toEvery, to('free-server', shown))]),
    ...(channel === undefined ? [] : [button(words.toAsServer, to('free-channel', shown))]),
    ...pageButtons(say, shown, count, (target) => to('show', target)),
  ];
  return {
    content: '',
    embeds: [embed],
    components: [
      ...(all.length === 0 ? [] : [row(select('server', server)), row(select('channel', channel))]),
      ...(free.length === 0 ? [] : [row(...free)]),
    ],
  };
}

/** The names of some collections, in words for all and for none. */
export function collectionNames(
  words: PeopleMessages['settings'],
  collections: VisibleCollections,
  unset: string,
): string {
  if (collections === undefined) return unset;
  const names = collections.slice(0, named.names).map(labelOf).map(escapeName);
  const more = collections.length - names.length;
  if (more > 0) return words.andMore({ channels: names.join(', '), count: more });
  return names.join(', ') || words.noCollection;
}

function collectionSelect(
  of: 'server' | 'channel',
  page: number,
  all: readonly string[],
  chosen: readonly string[],
): StringSelectMenuBuilder {
  const shown = all.slice(page * limits.selectOptions, (page + 1) * limits.selectOptions);
  return new StringSelectMenuBuilder()
    .setCustomId(toCustomId(to(of, page)))
    .setMinValues(0)
    .setMaxValues(Math.max(1, shown.length))
    .addOptions(
      shown.map((name) => ({
        label: labelOf(name),
        value: collectionKey(name),
        default: chosen.includes(name),
      })),
    );
}

function to(act: CollectionsAct, page: number) {
  return { kind: 'collections', act, page } as const;
}

function labelOf(name: string): string {
  return shorten(cleanLine(name), named.characters) || '–';
}
