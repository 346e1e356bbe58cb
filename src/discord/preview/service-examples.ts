import type { PeopleMessages } from '../../messages/messages.ts';
import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import { aboutMessage } from '../rendering/about-message.ts';
import { collectionsMessage } from '../rendering/collections-message.ts';
import { followUpModal } from '../rendering/follow-up-modal.ts';
import { gapsMessage } from '../rendering/gaps-message.ts';
import { peopleSettingsMessage } from '../rendering/people-settings-message.ts';
import { privacyMessage } from '../rendering/privacy-message.ts';
import { reasonModal } from '../rendering/reason-modal.ts';
import { settingsMessage } from '../rendering/settings-message.ts';
import { sourcesMessage } from '../rendering/sources-message.ts';
import { statusMessage } from '../rendering/status-message.ts';
import type { Example } from './example.ts';
import type { ExampleArticles } from './example-articles.ts';
import { previewTime } from './preview-time.ts';

const ago = (hours: number) => new Date(previewTime.getTime() - hours * 3_600_000).toISOString();

const plainSettings: GuildSettings = {
  allowedChannels: [],
  questionChannels: [],
  replies: 'in-place',
  privateByDefault: false,
  channelCollections: {},
};

/** Replies that are not answers: lists, facts about the bot, settings, notices and forms. */
export function serviceExamples(
  { records, passages }: ExampleArticles,
  say: PeopleMessages,
): Example[] {
  const { commands } = say;
  const linked = records.map((record) =>
    record.publisher === undefined
      ? record
      : { ...record, url: `https://news.example/${record.path.replace('.md', '')}` },
  );
  return [
    {
      title: 'The list of sources',
      asked: `/${commands.sources.name}`,
      ephemeral: true,
      shows: sourcesMessage(say, linked),
    },
    {
      title: 'A search among the sources that finds nothing',
      asked: `/${commands.sources.name} ${commands.sources.search.name}: harbour`,
      ephemeral: true,
      shows: sourcesMessage(say, [], 0, 'harbour'),
    },
    {
      title: 'About',
      asked: `/${commands.about.name}`,
      ephemeral: true,
      shows: aboutMessage(say, {
        articles: records.length,
        builtAt: ago(50),
        newest: '2017-06-20',
        written: true,
        contact: 'clerk@town.example',
      }),
    },
    {
      title: 'Privacy',
      asked: `/${commands.privacy.name}`,
      ephemeral: true,
      shows: privacyMessage(say, {
        keptDays: 90,
        provider: 'api.model.example',
        contact: 'https://town.example/contact',
      }),
    },
    {
      title: 'Status',
      asked: `/${commands.townClerk.name} ${commands.townClerk.status.name}`,
      ephemeral: true,
      shows: statusMessage(say, {
        counts: { answered: 412, declined: 38, up: 57, down: 6, failures: 2, medianMs: 2140 },
        days: 7,
        index: {
          articles: records.length,
          passages: passages.length,
          builtAt: ago(50),
          generation: '20261122T101500-3f2a9c',
        },
        startedAt: ago(73),
        running: 1,
        waiting: 0,
      }),
    },
    {
      title: 'Gaps',
      asked: `/${commands.townClerk.name} ${commands.townClerk.gaps.name}`,
      ephemeral: true,
      shows: gapsMessage(say, {
        days: 30,
        articles: linked,
        questionsKept: false,
        gaps: records.map(({ path }, index) => ({
          article: path,
          declined: index,
          downVotes: records.length - index,
          questions: [],
        })),
      }),
    },
    {
      title: 'Settings',
      asked: `/${commands.townClerk.name} ${commands.townClerk.settings.name}`,
      ephemeral: true,
      shows: settingsMessage(
        say,
        { ...plainSettings, allowedChannels: ['123456789012345678'] },
        { messageContent: false },
      ),
    },
    {
      title: 'Questions for people, and the weekly summary',
      asked: say.settings.toPeople,
      ephemeral: true,
      shows: peopleSettingsMessage(
        say,
        {
          ...plainSettings,
          peopleChannel: '123456789012345678',
          peopleRole: '123456789012345679',
          weeklyChannel: '123456789012345678',
        },
        {
          problems: [
            say.refusals.noPermission({
              channel: 'town-hall',
              permissions: [say.permissions.sendMessages],
            }),
          ],
          roleSilent: true,
          next: new Date(previewTime.getTime() + 3 * 86_400_000),
        },
      ),
    },
    {
      title: 'The weekly summary',
      asked: '…',
      shows: {
        ...gapsMessage(say, {
          days: 7,
          articles: linked,
          questionsKept: true,
          gaps: records.map(({ path }, index) => ({
            article: path,
            declined: records.length - index,
            downVotes: index,
            questions: [],
          })),
        }),
        content: say.gaps.weekly,
      },
    },
    {
      title: 'Collections',
      asked: `/${commands.townClerk.name} ${commands.townClerk.settings.name}`,
      ephemeral: true,
      shows: collectionsMessage(say, {
        all: ['council', 'police', 'staff'],
        server: ['council', 'police'],
        channelCollections: { '123456789012345678': ['council', 'staff'] },
        channelId: '123456789012345679',
      }),
    },
    {
      title: 'The form for a follow-up',
      asked: say.answers.followUp,
      shows: followUpModal(say, 'example'),
    },
    { title: 'The form for a reason', asked: '👎', shows: reasonModal(say, 'example') },
  ];
}
