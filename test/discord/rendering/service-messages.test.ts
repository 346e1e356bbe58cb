import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutMessage } from '../../../src/discord/rendering/about-message.ts';
import { collectionsMessage } from '../../../src/discord/rendering/collections-message.ts';
import { fromCustomId } from '../../../src/discord/rendering/custom-id.ts';
import { gapsMessage } from '../../../src/discord/rendering/gaps-message.ts';
import { noticeMessage } from '../../../src/discord/rendering/notice-message.ts';
import { peopleSettingsMessage } from '../../../src/discord/rendering/people-settings-message.ts';
import { privacyMessage } from '../../../src/discord/rendering/privacy-message.ts';
import { progressMessage } from '../../../src/discord/rendering/progress-message.ts';
import { settingsMessage } from '../../../src/discord/rendering/settings-message.ts';
import { sourcesMessage } from '../../../src/discord/rendering/sources-message.ts';
import { statusMessage } from '../../../src/discord/rendering/status-message.ts';
import { english } from '../../../src/messages/english.ts';
import { article } from '../../support/answers.ts';
import { customIds } from '../../support/discord/rules/component-tree.ts';
import { hostileArticle } from './hostile-answer.ts';
import { hostileText } from './hostile-text.ts';
import { expectAccepted, forbidden, markupOf, textOf } from './payload.ts';

const say = english.people;

describe('progress', () => {
  test('tells what is being done, with counts', () => {
    const steps = [
      { type: 'searching', articles: 1214 },
      { type: 'found', articles: 1 },
      { type: 'writing', text: 'It opens in **May** [1].' },
      { type: 'checking' },
      { type: 'waiting' },
      { type: 'thinking' },
    ] as const;
    const texts = steps.map((step) => textOf(progressMessage(say, 'When?', step)));
    expect(texts[0]).toBe('When?\n⏳ Searching 1,214 articles…');
    expect(texts[1]).toBe('When?\n⏳ Reading 1 article…');
    expect(texts[3]).toBe('When?\n⏳ Checking sources…');
    expect(texts[4]).toContain('slow to begin');
    expect(texts[5]).toBe('When?\n⏳ The language model is thinking…');
  });

  test('marks a draft as unchecked and sets none of its citations apart', () => {
    const draft = 'It opens in **May** [1].';
    for (const step of [{ type: 'writing', text: draft }, { type: 'checking' }] as const) {
      const message = progressMessage(say, 'When?', step, draft);
      expect(textOf(message)).toContain('It opens in May [1].\nDraft: its sources are not checked');
      expect(markupOf(message).map(({ type }) => type)).toEqual(['em', 'subtext']);
    }
  });

  test('keeps to the limits and to plain text, whatever the model writes', () => {
    fc.assert(
      fc.property(hostileText(80), hostileText(1500), (question, text) => {
        const message = progressMessage(say, question, { type: 'writing', text });
        expectAccepted(message);
        for (const { type } of markupOf(message))
          expect([...forbidden, 'link']).not.toContain(type);
      }),
      { numRuns: 100 },
    );
  });
});

describe('notices', () => {
  test('are one sentence, shown literally, with a time where one is known', () => {
    expect(noticeMessage(say, 'problem', 'The value *x* is wrong.').content).toBe(
      '⚠️ The value \\*x\\* is wrong.',
    );
    expect(
      noticeMessage(say, 'limit', 'That was a lot.', new Date('2026-11-22T10:00:00.500Z')).content,
    ).toBe('⏳ That was a lot. You can try again <t:1795341601:R>.');
  });

  test('fit into a message, however long the value in them', () => {
    fc.assert(
      fc.property(hostileText(400), (text) => {
        const message = noticeMessage(say, 'problem', `Wrong: ${text}`);
        expectAccepted(message);
        for (const { type } of markupOf(message))
          expect([...forbidden, 'link']).not.toContain(type);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the list of sources', () => {
  const articles = [
    article({ id: 0, title: 'Old', publisher: 'Beacon', published: '2001-01-01' }),
    article({ id: 1, title: 'Nameless' }),
    article({ id: 2, title: 'New', publisher: 'Beacon', published: '2031-01-01' }),
    article({ id: 3, title: 'Other', publisher: 'Argus', url: 'https://argus.example/other' }),
  ];

  test('goes by publisher and then by date, newest first; what has no publisher comes last', () => {
    const { embeds } = expectAccepted(sourcesMessage(say, articles));
    expect(embeds[0]?.description?.split('\n')).toEqual([
      '**Argus**',
      '- [Other](https://argus.example/other)',
      '',
      '**Beacon**',
      '- New · <t:1925035200:D>',
      '- Old · <t:978350400:D>',
      '',
      '**Publisher not stated**',
      '- Nameless',
    ]);
    expect(embeds[0]?.footer?.text).toBe('4 articles');
  });

  test('is turned over in pages that keep the search', () => {
    const many = Array.from({ length: 25 }, (_, id) => article({ id, title: `Title ${id}` }));
    const { components } = expectAccepted(sourcesMessage(say, many, 1, 'town: hall'));
    expect(customIds(components).map(fromCustomId)).toEqual([
      { kind: 'sources-page', page: 0, search: 'town: hall' },
      undefined,
      { kind: 'sources-page', page: 2, search: 'town: hall' },
    ]);
  });

  test('says so when nothing matches or there is nothing', () => {
    expect(textOf(sourcesMessage(say, [], 0, '<@1>'))).toContain(
      'Articles matching “<@1>”\nNo article',
    );
    expect(textOf(sourcesMessage(say, []))).toContain('There are no articles yet.');
  });

  test('keeps to the limits and to plain text, whatever the articles hold', () => {
    fc.assert(
      fc.property(
        fc.array(hostileArticle(), { maxLength: 12 }),
        hostileText(30),
        (list, search) => {
          const message = sourcesMessage(say, list, 0, search);
          expectAccepted(message);
          for (const { type } of markupOf(message)) expect(forbidden).not.toContain(type);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('messages about the bot', () => {
  test('/about tells what it is, how old the index is, what is stored, and who runs it', () => {
    const facts = {
      articles: 5,
      builtAt: '2026-11-22T10:00:00Z',
      newest: '2017-06-20',
      written: false,
    };
    const message = aboutMessage(say, { ...facts, contact: 'clerk@town.example' });
    const text = textOf(message);
    expect(text).toContain('5 articles');
    const times = markupOf(message).filter(({ type }) => type === 'timestamp');
    expect(times.map(({ target }) => target)).toEqual(['1497960000', '1795341600']);
    expect(text).toContain('clerk@town.example');
    expect(text).toContain('No questions, no answers, no names');
    expect(textOf(aboutMessage(say, facts))).toContain('administrators of this server');
    expectAccepted(aboutMessage(say, { ...facts, written: true }));
  });

  test('/privacy tells how long things are kept, who else sees them, and how to delete them', () => {
    const text = textOf(privacyMessage(say, { keptDays: 90, provider: 'api.model.example' }));
    for (const part of ['90 days', 'api.model.example', '/forget-me']) expect(text).toContain(part);
    expect(textOf(privacyMessage(say, { keptDays: 1 }))).toContain('1 day,');
    expectAccepted(privacyMessage(say, { keptDays: 1, policyUrl: 'https://town.example/privacy' }));
  });

  test('the status counts answers, declines, votes, failures and time', () => {
    const facts = {
      days: 7,
      index: { articles: 5, passages: 31, builtAt: '2026-11-22T10:00:00Z', generation: 'g-1' },
      startedAt: '2026-11-22T11:00:00Z',
      running: 1,
      waiting: 0,
    };
    const counts = { answered: 3, declined: 1, up: 2, down: 1, failures: 0, medianMs: 1234 };
    const [embed] = expectAccepted(statusMessage(say, { ...facts, counts })).embeds;
    expect(embed?.fields?.map(({ name, value }) => [name, value]).slice(1)).toEqual([
      ['Here, in the last 7 days', '4 questions'],
      ['Answered', '3 (75 %)'],
      ['Declined', '1 (25 %)'],
      ['Failures', '0'],
      ['👍', '2'],
      ['👎', '1'],
      ['Median time', '1.2 s'],
    ]);
    const none = { answered: 0, declined: 0, up: 0, down: 0, failures: 0, medianMs: undefined };
    const [empty] = expectAccepted(statusMessage(say, { ...facts, counts: none })).embeds;
    expect(empty?.fields?.at(-1)?.value).toBe('–');
  });

  test('say so where the text of questions is kept', () => {
    const privacy = privacyMessage(say, { keptDays: 1, questionsKept: true });
    expectAccepted(privacy);
    expect(textOf(privacy)).toContain('text of each question is kept');
    expect(textOf(privacy)).not.toContain('Your questions, the answers');
    const facts = { articles: 5, builtAt: '2026-11-22T10:00:00Z', written: false };
    const about = textOf(aboutMessage(say, { ...facts, questionsKept: true }));
    expect(about).not.toContain('No questions');
  });

  test('the gaps list articles with counts, and questions where they are kept', () => {
    const asked = (question: string) => ({
      id: 'a',
      askedAt: 1,
      declined: true,
      downVotes: 0,
      reasons: [],
      question,
    });
    const gaps = [
      { article: 'bridge.md', declined: 3, downVotes: 1, questions: [asked('How *wide*?')] },
      { article: 'gone.md', declined: 0, downVotes: 2, questions: [] },
      { declined: 1, downVotes: 0, questions: [] },
    ];
    const facts = { days: 30, gaps, articles: [article()], questionsKept: true };
    const { embeds } = expectAccepted(gapsMessage(say, facts));
    expect(embeds[0]?.description?.split('\n').slice(1)).toEqual([
      '- The new bridge · 3 declined, 1 👎',
      '-# “How \\*wide\\*?”',
      '- gone.md · 2 👎',
      '- no article came near · 1 declined',
    ]);
    const none = gapsMessage(say, { ...facts, gaps: [], questionsKept: false });
    expect(textOf(none)).toContain('Nothing');
    expect(expectAccepted(none).embeds[0]?.footer?.text).toContain('is not kept');
  });

  test('the gaps keep to the limits and to plain text, whatever was asked', () => {
    fc.assert(
      fc.property(fc.array(hostileText(300), { maxLength: 60 }), (texts) => {
        const gaps = texts.map((text) => {
          const asked = { id: 'a', askedAt: 1, declined: true, downVotes: 0, reasons: [] };
          const questions = [{ ...asked, question: text }];
          return { article: text, declined: 1, downVotes: 0, questions };
        });
        const message = gapsMessage(say, { days: 7, gaps, articles: [], questionsKept: true });
        expectAccepted(message);
        for (const { type } of markupOf(message)) expect(forbidden).not.toContain(type);
      }),
      { numRuns: 50 },
    );
  });

  test('the settings are shown in words, with what changes each of them', () => {
    const settings = {
      allowedChannels: ['123456789012345678'],
      questionChannels: [],
      replies: 'thread' as const,
      privateByDefault: false,
      channelCollections: {},
    };
    const { embeds, components } = expectAccepted(
      settingsMessage(say, settings, { messageContent: true }),
    );
    expect(embeds[0]?.fields?.map(({ value }) => value)).toEqual([
      '<#123456789012345678>',
      'no channel',
      'no channel',
      'no channel',
      'open a thread',
      'everybody, unless told otherwise',
      'all',
    ]);
    expect(customIds(components).map(fromCustomId)).toEqual([
      ...['allowed-channels', 'question-channels', 'replies', 'privacy'].map((setting) => ({
        kind: 'setting',
        setting,
      })),
      { kind: 'collections', act: 'open', page: 0 },
      { kind: 'setting', setting: 'people' },
    ]);
  });

  test('question channels cannot be chosen without the intent that they need', () => {
    const settings = {
      allowedChannels: Array.from({ length: 40 }, (_, n) =>
        String(123456789012345678n + BigInt(n)),
      ),
      questionChannels: [],
      replies: 'in-place' as const,
      privateByDefault: true,
      channelCollections: {},
    };
    const { embeds, components } = expectAccepted(
      settingsMessage(say, settings, { messageContent: false }),
    );
    expect(embeds[0]?.fields?.[0]?.value).toContain('and 15 more');
    expect(embeds[0]?.fields?.[1]?.value).toContain('message content intent');
    expect(components[1]?.components[0]?.disabled).toBe(true);
  });
});

test('where questions for people and the weekly summary go is chosen in a message of its own', () => {
  const [desk, clerks, reports] = ['1', '2', '3'].map((digit) => digit.repeat(18));
  const chosen = { peopleChannel: desk, peopleRole: clerks, weeklyChannel: reports };
  const settings = {
    allowedChannels: [],
    questionChannels: [],
    replies: 'in-place' as const,
    privateByDefault: false,
    channelCollections: {},
    ...chosen,
  };
  const facts = { problems: ['I lack **it**.'], roleSilent: true, next: new Date(7e11) };
  const { embeds, components } = expectAccepted(peopleSettingsMessage(say, settings, facts));
  const [embed] = embeds;
  expect(embed?.description).toContain('⚠️ I lack \\*\\*it\\*\\*.');
  expect(embed?.description).toContain(`⚠️ Mentioning <@&${clerks}> notifies nobody`);
  expect(embed?.fields?.map(({ value }) => value)).toEqual([
    `<#${desk}>`,
    `<@&${clerks}>`,
    `<#${reports}> · next <t:700000000:R>`,
  ]);
  expect(customIds(components).map(fromCustomId)).toEqual(
    ['people-channel', 'people-role', 'weekly-channel'].map((setting) => ({
      kind: 'setting',
      setting,
    })),
  );
});

test('more collections than a select holds are chosen from page by page', () => {
  const all = Array.from(
    { length: 60 },
    (_, number) => `folder ${100 + number} ${'x'.repeat(120)}`,
  );
  const facts = {
    all,
    server: all.slice(0, 30),
    channelCollections: {},
    channelId: '1'.repeat(18),
  };
  for (const [page, shown] of [25, 25, 10].entries()) {
    const { embeds, components } = expectAccepted(collectionsMessage(say, facts, page));
    expect(embeds[0]?.fields?.[0]?.value).toContain('and 18 more');
    expect(embeds[0]?.fields?.[1]?.value).toBe('as the server');
    const [select] = components[0]?.components ?? [];
    const options = select && 'options' in select ? (select.options ?? []) : [];
    expect(options).toHaveLength(shown);
    expect(options.filter((option) => option.default)).toHaveLength([25, 5, 0][page] ?? -1);
  }
});
