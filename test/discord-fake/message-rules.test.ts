import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import { messageRules } from '../support/discord/rules/message-rules.ts';
import type { RuleName } from '../support/discord/rules/rules.ts';

const v2 = 1 << 15;
const silent = { parse: [] };
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'x', custom_id: 'a', ...more });
const option = (more: object = {}) => ({ label: 'x', value: 'x', ...more });
const select = (more: object = {}) => ({ type: 3, custom_id: 'a', options: [option()], ...more });
const row = (...components: object[]) => ({ type: 1, components });
const rows = (...components: object[]) => ({ components: components.map((each) => row(each)) });
const embed = (more: object) => ({ embeds: [more] });
const fields = (...list: object[]) => embed({ fields: list });
const text = (length: number, letter = 'x') => ({ type: 10, content: letter.repeat(length) });

/** A message that breaks one rule each. */
const creations: [RuleName, object][] = [
  ['content-length', { content: 'x'.repeat(2001) }],
  ['message-empty', { content: ' ' }],
  ['message-flags', { content: 'x', flags: 64 }],
  ['message-nonce', { content: 'x', nonce: 'x'.repeat(26) }],
  ['allowed-mentions', { content: 'x', allowed_mentions: undefined }],
  ['allowed-mentions', { content: 'x', allowed_mentions: { parse: ['users'] } }],
  ['allowed-mentions', { content: 'x', allowed_mentions: { parse: [], replied_user: true } }],
  ['allowed-mentions', { content: 'x', allowed_mentions: { parse: [], users: ['1'] } }],
  ['allowed-mentions', { content: 'x', allowed_mentions: { parse: [], roles: ['1'] } }],
  ['embed-count', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }],
  ['embed-title', embed({ title: 'x'.repeat(257) })],
  ['embed-description', embed({ description: 'x'.repeat(4097) })],
  ['embed-fields', fields(...Array.from({ length: 26 }, () => ({ name: 'x', value: 'x' })))],
  ['embed-field-name', fields({ name: 'x'.repeat(257), value: 'x' })],
  ['embed-field-value', fields({ name: 'x', value: '' })],
  ['embed-field-value', fields({ name: 'x', value: 'x'.repeat(1025) })],
  ['embed-footer', embed({ footer: { text: 'x'.repeat(2049) } })],
  ['embed-author', embed({ author: { name: 'x'.repeat(257) } })],
  [
    'embed-total',
    { embeds: [{ description: 'x'.repeat(3001) }, { description: 'x'.repeat(3000) }] },
  ],
  ['row-count', rows(...Array.from({ length: 6 }, (_, id) => button({ custom_id: `${id}` })))],
  [
    'row-content',
    { components: [row(...Array.from({ length: 6 }, (_, id) => button({ custom_id: `${id}` })))] },
  ],
  ['row-content', { components: [row(button(), select({ custom_id: 'b' }))] }],
  ['row-content', { components: [row()] }],
  ['button-label', rows(button({ label: 'x'.repeat(81) }))],
  ['button-shape', rows(button({ label: undefined }))],
  ['button-shape', rows(button({ custom_id: undefined }))],
  ['button-shape', rows(button({ style: 5 }))],
  ['custom-id-length', rows(button({ custom_id: 'x'.repeat(101) }))],
  ['custom-id-length', rows(button({ custom_id: '' }))],
  ['custom-id-unique', rows(button(), button())],
  [
    'select-options',
    rows(select({ options: Array.from({ length: 26 }, (_, id) => option({ value: `${id}` })) })),
  ],
  ['select-options', rows(select({ options: [] }))],
  ['select-option-text', rows(select({ options: [option({ label: 'x'.repeat(101) })] }))],
  ['select-option-text', rows(select({ options: [option(), option()] }))],
  ['select-option-text', rows(select({ options: [option({ description: 'x'.repeat(101) })] }))],
  ['select-placeholder', rows(select({ placeholder: 'x'.repeat(151) }))],
  ['select-range', rows(select({ max_values: 2 }))],
  ['v2-flag', { components: [text(1)] }],
  ['v2-legacy-fields', { content: 'x', components: [text(1)], flags: v2 }],
  ['v2-legacy-fields', { embeds: [{ title: 'x' }], components: [text(1)], flags: v2 }],
  [
    'v2-count',
    {
      components: [{ type: 17, components: Array.from({ length: 40 }, () => text(1)) }],
      flags: v2,
    },
  ],
  ['v2-text', { components: [text(2001), text(2000)], flags: v2 }],
  ['v2-bytes', { components: [text(3400, '€')], flags: v2 }],
  ['section-shape', { components: [{ type: 9, components: [], accessory: button() }], flags: v2 }],
];

describe('the fake Discord keeps a bot to the rules of messages', () => {
  let fake: FakeDiscord;
  let rest: REST;
  let general: { id: string };

  beforeEach(async () => {
    fake = await startFakeDiscord();
    general = fake.guild().textChannel('general');
    rest = new REST({ api: fake.apiUrl, retries: 0 }).setToken(fake.token);
  });

  afterEach(() => fake.stop());

  const post = (body: object) =>
    rest.post(Routes.channelMessages(general.id), {
      body: { allowed_mentions: silent, ...body },
    }) as Promise<{ id: string }>;
  const patch = (id: string, body: object) =>
    rest.patch(Routes.channelMessage(general.id, id), {
      body: { allowed_mentions: silent, ...body },
    });
  const broken = () => fake.forgive().map((breach) => breach.rule);

  it.each(creations)('%s when a message is sent', async (rule, body) => {
    await post(body).catch(() => {});
    expect(broken()).toContain(rule);
  });

  it('and has a test for each of them', () => {
    const tested = new Set([...creations.map(([rule]) => rule), 'edit-interval']);
    expect([...tested].sort()).toEqual(Object.keys(messageRules).sort());
  });

  it('and lets it mention a role that was chosen for it', async () => {
    fake.allowMention({ id: '1' });
    await post({ content: 'x', allowed_mentions: { parse: [], roles: ['1'] } });
    fake.assertNoBreaches();
    await post({ content: 'x', allowed_mentions: { parse: [], roles: ['1', '2'] } });
    expect(broken()).toEqual(['allowed-mentions']);
  });

  it('and accepts what stays within every limit', async () => {
    const full = Array.from({ length: 25 }, () => ({ name: 'x', value: 'x' }));
    await post({
      content: 'x'.repeat(2000),
      embeds: [{ title: 'x'.repeat(256), description: 'x'.repeat(4096), fields: full }],
    });
    await post(
      rows(select({ options: Array.from({ length: 25 }, (_, id) => option({ value: `${id}` })) })),
    );
    await post({
      components: [row(...Array.from({ length: 5 }, (_, id) => button({ custom_id: `${id}` })))],
    });
    await post({
      components: [{ type: 17, components: Array.from({ length: 39 }, () => text(100)) }],
      flags: v2,
    });
    await post({
      components: [{ type: 9, components: [text(1)], accessory: button() }, { type: 14 }],
      flags: v2 | 4,
    });
    fake.assertNoBreaches();
  });

  it('refuses a message beyond a limit as Discord does', async () => {
    await expect(post({ content: 'x'.repeat(2001) })).rejects.toMatchObject({
      code: 50035,
      status: 400,
    });
    await expect(post({ content: '' })).rejects.toMatchObject({ code: 50006 });
    await expect(post({ components: [text(3400, '€')], flags: v2 })).rejects.toMatchObject({
      status: 500,
    });
    expect(fake.user('ada').sees(general)).toEqual([]);
  });

  it('names the rule and its source in the report', async () => {
    await post({ content: 'x'.repeat(2001) }).catch(() => {});
    expect(() => fake.assertNoBreaches()).toThrow(
      'content-length: content\n  Content has at most 2000 characters. (Discord documentation: Message resource)',
    );
  });

  it('wants allowed mentions on edits too', async () => {
    const { id } = await post({ content: 'x' });
    await patch(id, { content: 'y', allowed_mentions: undefined });
    expect(broken()).toEqual(['allowed-mentions']);
  });

  it('wants content and embeds emptied when a message becomes Components V2, which it then stays', async () => {
    const { id } = await post({ content: 'x' });
    await patch(id, { components: [text(1)], flags: v2 }).catch(() => {});
    expect(broken()).toEqual(['v2-legacy-fields']);
    await patch(id, { content: null, embeds: [], components: [text(1)], flags: v2 });
    await patch(id, { components: [text(2)], flags: 0 });
    fake.assertNoBreaches();
    expect(fake.user('ada').sees(general)[0]?.text).toBe('xx');
  });

  it('edit-interval when progress is shown more often than every two seconds', async () => {
    const { id } = await post({ content: '0' });
    await patch(id, { content: '1' });
    await patch(id, { content: '2' });
    fake.assertNoBreaches();
    await patch(id, { content: '3' });
    expect(broken()).toEqual(['edit-interval']);
  });

  it('lets the last edit come at once', async () => {
    const { id } = await post({ content: '0' });
    for (const content of ['1', '2', '3']) {
      await patch(id, { content });
      fake.clock.advance(2000);
    }
    await patch(id, { content: '4' });
    await patch(id, { content: 'the answer' });
    fake.assertNoBreaches();
  });
});
