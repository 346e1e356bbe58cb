import {
  ChannelType,
  channelMention,
  EmbedBuilder,
  RoleSelectMenuBuilder,
  roleMention,
  TimestampStyles,
  time,
} from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import { row } from './buttons.ts';
import { channelSelect } from './channel-select.ts';
import { cleanText } from './clean-text.ts';
import { toCustomId } from './custom-id.ts';
import { escapeClean } from './escape.ts';
import { colours, type RenderedMessage } from './message.ts';

type SettingWords = PeopleMessages['settings'];

/** What the settings for people depend on outside themselves. */
export interface PeopleFacts {
  /** Why something cannot be posted where it is to go, a sentence each, as plain text. */
  readonly problems: readonly string[];
  /** Whether mentioning the role notifies nobody. */
  readonly roleSilent: boolean;
  /** When the next weekly summary is due. */
  readonly next?: Date;
}

/** Where one thing is posted: channels that take messages. */
const one = { types: [ChannelType.GuildText, ChannelType.GuildAnnouncement], most: 1 };

/** Where questions for people and the weekly summary go, with what changes it. */
export function peopleSettingsMessage(
  say: PeopleMessages,
  settings: GuildSettings,
  { problems, roleSilent, next }: PeopleFacts,
): RenderedMessage {
  const words = say.settings;
  const { peopleChannel, peopleRole, weeklyChannel } = settings;
  const warnings = [
    ...problems.map((problem) => escapeClean(cleanText(problem))),
    ...(roleSilent && peopleRole !== undefined
      ? [words.roleSilent({ role: roleMention(peopleRole) })]
      : []),
  ];
  const embed = new EmbedBuilder()
    .setColor(colours.neutral)
    .setTitle(words.peopleTitle)
    .setDescription([words.peopleWhat, ...warnings.map((warning) => `⚠️ ${warning}`)].join('\n\n'))
    .addFields(
      { name: words.peopleIn, value: channelOr(peopleChannel, words.noChannel) },
      {
        name: words.peopleRole,
        value: peopleRole === undefined ? words.nobody : roleMention(peopleRole),
      },
      { name: words.weeklyIn, value: weeklyIn(words, settings, next) },
    );
  const role = new RoleSelectMenuBuilder()
    .setCustomId(toCustomId({ kind: 'setting', setting: 'people-role' }))
    .setPlaceholder(words.chooseRole)
    .setMinValues(0)
    .setMaxValues(1)
    .setDefaultRoles(...list(peopleRole));
  return {
    content: '',
    embeds: [embed],
    components: [
      row(channelSelect('people-channel', words.choosePeople, list(peopleChannel), one)),
      row(role),
      row(channelSelect('weekly-channel', words.chooseWeekly, list(weeklyChannel), one)),
    ],
  };
}

/** Where questions for people go, and who is mentioned there. */
export function peopleIn(
  words: SettingWords,
  { peopleChannel, peopleRole }: GuildSettings,
): string {
  if (peopleChannel === undefined) return words.noChannel;
  const to = channelMention(peopleChannel);
  return peopleRole === undefined ? to : `${to} ${roleMention(peopleRole)}`;
}

/** Where the weekly summary goes. @param next - when it does */
export function weeklyIn(
  words: SettingWords,
  { weeklyChannel }: GuildSettings,
  next?: Date,
): string {
  const to = channelOr(weeklyChannel, words.noChannel);
  if (weeklyChannel === undefined || next === undefined) return to;
  const when = time(Math.ceil(next.getTime() / 1000), TimestampStyles.RelativeTime);
  return `${to} · ${words.weeklyNext({ when })}`;
}

function channelOr(id: string | undefined, none: string): string {
  return id === undefined ? none : channelMention(id);
}

function list(id: string | undefined): string[] {
  return id === undefined ? [] : [id];
}
