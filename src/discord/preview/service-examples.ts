import { english } from '../../messages/english.ts';
import { aboutMessage } from '../rendering/about-message.ts';
import { collectionsMessage } from '../rendering/collections-message.ts';
import { followUpModal } from '../rendering/follow-up-modal.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { privacyMessage } from '../rendering/privacy-message.ts';
import { reasonModal } from '../rendering/reason-modal.ts';
import { settingsMessage } from '../rendering/settings-message.ts';
import { sourcesMessage } from '../rendering/sources-message.ts';
import { statusMessage } from '../rendering/status-message.ts';
import type { Example } from './example.ts';
import type { ExampleArticles } from './example-articles.ts';
import { previewTime } from './preview-time.ts';

const say = english.people;

const ago = (hours: number) => new Date(previewTime.getTime() - hours * 3_600_000).toISOString();

/** Replies that are not answers: lists, facts about the bot, settings, notices and forms. */
export function serviceExamples({ records, passages }: ExampleArticles): Example[] {
  const linked = records.map((record) =>
    record.publisher === undefined
      ? record
      : { ...record, url: `https://news.example/${record.path.replace('.md', '')}` },
  );
  return [
    {
      title: 'The list of sources',
      asked: '/sources',
      ephemeral: true,
      shows: sourcesMessage(say, linked),
    },
    {
      title: 'A search among the sources that finds nothing',
      asked: '/sources search: harbour',
      ephemeral: true,
      shows: sourcesMessage(say, [], 0, 'harbour'),
    },
    {
      title: 'About',
      asked: '/about',
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
      asked: '/privacy',
      ephemeral: true,
      shows: privacyMessage(say, {
        keptDays: 90,
        provider: 'api.model.example',
        contact: 'https://town.example/contact',
      }),
    },
    {
      title: 'Status',
      asked: '/townclerk status',
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
      title: 'Settings',
      asked: '/townclerk settings',
      ephemeral: true,
      shows: settingsMessage(
        say,
        {
          allowedChannels: ['123456789012345678'],
          questionChannels: [],
          replies: 'in-place',
          privateByDefault: false,
          channelCollections: {},
        },
        { messageContent: false },
      ),
    },
    {
      title: 'Collections',
      asked: '/townclerk settings',
      ephemeral: true,
      shows: collectionsMessage(say, {
        all: ['council', 'police', 'staff'],
        server: ['council', 'police'],
        channelCollections: { '123456789012345678': ['council', 'staff'] },
        channelId: '123456789012345679',
      }),
    },
    {
      title: 'A limit',
      asked: '/ask question: …',
      ephemeral: true,
      shows: noticeMessage(
        say,
        'limit',
        'You have asked 5 questions in a minute, which is as many as I take from one person.',
        new Date(previewTime.getTime() + 24_000),
      ),
    },
    {
      title: 'An error',
      asked: '/ask question: …',
      ephemeral: true,
      shows: noticeMessage(
        say,
        'problem',
        'I may not write in this channel: please ask an administrator for the permission “Send Messages”.',
      ),
    },
    {
      title: 'Thanks for a vote',
      asked: '👍',
      ephemeral: true,
      shows: noticeMessage(say, 'done', 'Thank you. You can change your vote at any time.'),
    },
    { title: 'The form for a follow-up', asked: 'Follow up', shows: followUpModal(say, 'example') },
    { title: 'The form for a reason', asked: '👎', shows: reasonModal(say, 'example') },
  ];
}
