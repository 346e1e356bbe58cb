import { ChannelType, channelMention, EmbedBuilder } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import { button, row } from './buttons.ts';
import { channelSelect } from './channel-select.ts';
import { collectionNames } from './collections-message.ts';
import { limits, shorten } from './limits.ts';
import { colours, type RenderedMessage } from './message.ts';
import { peopleIn, weeklyIn } from './people-settings-message.ts';
import { type HereFacts, settingsHere } from './settings-here.ts';

/** What the settings depend on outside themselves. */
export interface SettingsCircumstances {
  /** Whether the operator has turned on reading messages that do not name the bot. */
  readonly messageContent: boolean;
  /** What is in force where this is shown. */
  readonly here?: HereFacts;
}

/** Channels that can be asked in. */
const channelTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildVoice,
] as const;

/** A server's settings with what changes them: a select for each list of channels, a button for each choice. */
export function settingsMessage(
  say: PeopleMessages,
  settings: GuildSettings,
  { messageContent, here }: SettingsCircumstances,
): RenderedMessage {
  const words = say.settings;
  const inThreads = settings.replies === 'thread';
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(words.title)
    .addFields(
      {
        name: words.answersIn,
        value: channels(words, settings.allowedChannels, words.everyChannel),
      },
      {
        name: words.questionsIn,
        value:
          channels(words, settings.questionChannels, words.noChannel) +
          (messageContent ? '' : `\n-# ${words.needsIntent}`),
      },
      {
        name: words.peopleIn,
        value: peopleIn(words, settings),
      },
      { name: words.weeklyIn, value: weeklyIn(words, settings) },
      {
        name: words.mentions,
        value: inThreads ? words.inThread : words.inPlace,
        inline: true,
      },
      {
        name: words.askAnswers,
        value: settings.privateByDefault ? words.privately : words.publicly,
        inline: true,
      },
      {
        name: words.collections,
        value: collectionNames(words, settings.collections, words.everyCollection),
        inline: true,
      },
    );
  if (here !== undefined) {
    embed.addFields({
      name: words.here,
      value: shorten(settingsHere(say, here), limits.embedFieldValue),
    });
  }
  return {
    content: '',
    embeds: [embed],
    components: [
      row(
        channelSelect('allowed-channels', words.chooseAllowed, settings.allowedChannels, {
          types: channelTypes,
        }),
      ),
      row(
        channelSelect('question-channels', words.chooseQuestions, settings.questionChannels, {
          types: channelTypes,
        }).setDisabled(!messageContent),
      ),
      row(
        button(inThreads ? words.toInPlace : words.toThread, {
          kind: 'setting',
          setting: 'replies',
        }),
        button(settings.privateByDefault ? words.toPublic : words.toPrivate, {
          kind: 'setting',
          setting: 'privacy',
        }),
        button(words.toCollections, { kind: 'collections', act: 'open', page: 0 }),
        button(words.toPeople, { kind: 'setting', setting: 'people' }),
      ),
    ],
  };
}

function channels(
  { andMore }: PeopleMessages['settings'],
  ids: readonly string[],
  none: string,
): string {
  if (ids.length === 0) return none;
  const shown = ids.slice(0, limits.selectOptions).map(channelMention).join(' ');
  return ids.length > limits.selectOptions
    ? andMore({ channels: shown, count: ids.length - limits.selectOptions })
    : shown;
}
