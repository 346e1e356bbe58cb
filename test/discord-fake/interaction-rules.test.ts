import { REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import type { InteractionHandle } from '../support/discord/people/interaction-handle.ts';
import { interactionRules } from '../support/discord/rules/interaction-rules.ts';
import type { RuleName } from '../support/discord/rules/rules.ts';

const silent = { parse: [] };
const ask = {
  name: 'ask',
  description: 'Asks',
  options: [{ type: 3, name: 'title', description: 'A title', autocomplete: true }],
};
const input = (more: object = {}) => ({ type: 4, custom_id: 'text', style: 1, ...more });
const label = (more: object = {}) => ({ type: 18, label: 'Text', component: input(), ...more });
const form = (more: object = {}) => ({
  type: 9,
  data: { custom_id: 'a', title: 'Form', components: [label()], ...more },
});
const choices = (...list: object[]) => ({ type: 8, data: { choices: list } });
const message = (more: object = {}) => ({
  type: 4,
  data: { content: 'x', allowed_mentions: silent, ...more },
});

/** First responses to a command or, for choices, to autocomplete that break one rule each. */
const responses: [RuleName, object][] = [
  ['response-kind', { type: 7, data: { content: 'x', allowed_mentions: silent } }],
  ['response-kind', { type: 6 }],
  ['deferred-flags', { type: 5, data: { flags: 1 << 15 } }],
  [
    'autocomplete-choices',
    choices(...Array.from({ length: 26 }, (_, id) => ({ name: `${id}`, value: `${id}` }))),
  ],
  ['autocomplete-choice-text', choices({ name: 'x'.repeat(101), value: 'x' })],
  ['autocomplete-choice-text', choices({ name: 'x', value: 'x'.repeat(101) })],
  ['modal-title', form({ title: 'x'.repeat(46) })],
  ['modal-components', form({ components: [] })],
  [
    'modal-components',
    form({
      components: Array.from({ length: 6 }, (_, id) =>
        label({ component: input({ custom_id: `${id}` }) }),
      ),
    }),
  ],
  ['modal-custom-id', form({ custom_id: 'x'.repeat(101) })],
  ['modal-custom-id', form({ components: [label(), label()] })],
  ['modal-label', form({ components: [label({ label: 'x'.repeat(46) })] })],
  ['modal-label', form({ components: [label({ description: 'x'.repeat(101) })] })],
  ['modal-input', form({ components: [label({ component: input({ max_length: 4001 }) })] })],
  [
    'modal-input',
    form({ components: [label({ component: input({ placeholder: 'x'.repeat(101) }) })] }),
  ],
  [
    'modal-input',
    form({ components: [label({ component: input({ max_length: 1, value: 'xx' }) })] }),
  ],
];

const option = (more: object = {}) => ({ type: 3, name: 'x', description: 'x', ...more });
const slash = (more: object = {}) => ({ name: 'x', description: 'x', ...more });
const many = (count: number, make: (id: number) => object) =>
  Array.from({ length: count }, (_, id) => make(id));

/** Registrations that break one rule each. */
const registrations: [RuleName, object[]][] = [
  ['command-name', [slash({ name: 'Ask' })]],
  ['command-name', [slash({ name: 'two words' })]],
  ['command-name', [slash({ name: 'x'.repeat(33) })]],
  ['command-name', [slash({ options: [option({ name: 'Upper' })] })]],
  ['command-description', [slash({ description: '' })]],
  ['command-description', [slash({ options: [option({ description: 'x'.repeat(101) })] })]],
  ['command-description', [{ type: 3, name: 'Ask Town Clerk', description: 'no' }]],
  ['command-options', [slash({ options: many(26, (id) => option({ name: `x${id}` })) })]],
  ['command-options', [slash({ options: [option(), option({ name: 'y', required: true })] })]],
  ['command-options', [slash({ options: [option(), option()] })]],
  [
    'command-choices',
    [
      slash({
        options: [option({ choices: many(26, (id) => ({ name: `${id}`, value: `${id}` })) })],
      }),
    ],
  ],
  [
    'command-choices',
    [slash({ options: [option({ choices: [{ name: 'x'.repeat(101), value: 'x' }] })] })],
  ],
  [
    'command-choices',
    [slash({ options: [option({ autocomplete: true, choices: [{ name: 'x', value: 'x' }] })] })],
  ],
  ['command-string-length', [slash({ options: [option({ max_length: 6001 })] })]],
  [
    'command-size',
    [
      slash({
        options: many(25, (id) =>
          option({
            name: `x${id}`,
            choices: many(4, (n) => ({ name: 'x'.repeat(99), value: `${n}`.repeat(99) })),
          }),
        ),
      }),
    ],
  ],
  ['command-count', many(101, (id) => slash({ name: `x${id}` }))],
  ['command-count', many(16, (id) => ({ type: 3, name: `x${id}` }))],
  ['command-count', [slash(), slash()]],
  ['command-contexts', [slash({ contexts: [2] })]],
];

describe('the fake Discord keeps a bot to the rules of interactions', () => {
  let fake: FakeDiscord;
  let rest: REST;
  let general: { id: string };

  beforeEach(async () => {
    fake = await startFakeDiscord();
    general = fake.guild().textChannel('general');
    fake.registerCommands([ask]);
    rest = new REST({ api: fake.apiUrl, retries: 0 }).setToken(fake.token);
  });

  afterEach(() => fake.stop());

  const command = () => fake.user('ada').slash('ask', {}, { channel: general });
  const respond = (handle: InteractionHandle, body: unknown) =>
    rest.post(Routes.interactionCallback(handle.id, handle.interaction.token), {
      body,
      auth: false,
    });
  const webhook = (handle: InteractionHandle, body: object) =>
    rest.post(Routes.webhook(fake.world.portal.applicationId, handle.interaction.token), {
      body: { allowed_mentions: silent, ...body },
      auth: false,
    });
  const edit = (handle: InteractionHandle, body: object) =>
    rest.patch(Routes.webhookMessage(fake.world.portal.applicationId, handle.interaction.token), {
      body: { allowed_mentions: silent, ...body },
      auth: false,
    });
  const register = (body: object[]) =>
    rest.put(Routes.applicationCommands(fake.world.portal.applicationId), { body });
  const broken = () => fake.forgive().map((breach) => breach.rule);

  it.each(responses)('%s when it responds', async (rule, body) => {
    const typing = rule.startsWith('autocomplete');
    const handle = typing
      ? fake.user('ada').autocomplete('ask', { title: 'x' }, 'title')
      : command();
    await respond(handle, body).catch(() => {});
    expect(broken()).toContain(rule);
  });

  it.each(registrations)('%s when it registers', async (rule, body) => {
    await expect(register(body)).rejects.toMatchObject({ code: 50035 });
    expect(broken()).toContain(rule);
  });

  it('and has a test for each of them', () => {
    const own = [
      'response-in-time',
      'single-first-response',
      'ephemeral-decided',
      'follow-up-before-edit',
      'follow-up-count',
    ];
    const tested = new Set([...responses, ...registrations].map(([rule]) => rule));
    expect([...tested, ...own].sort()).toEqual(Object.keys(interactionRules).sort());
  });

  it('refuses contexts in the commands of a server', async () => {
    const guildId = fake.guild().id;
    const path = Routes.applicationGuildCommands(fake.world.portal.applicationId, guildId);
    await rest.put(path, { body: [slash({ contexts: [0] })] }).catch(() => {});
    expect(broken()).toEqual(['command-contexts']);
  });

  it('single-first-response when it responds twice', async () => {
    const handle = command();
    await respond(handle, { type: 5 });
    await expect(respond(handle, message())).rejects.toMatchObject({ code: 40060 });
    expect(broken()).toEqual(['single-first-response']);
  });

  it('a form after a deferred response is a second one', async () => {
    const handle = command();
    await respond(handle, { type: 5 });
    await expect(respond(handle, form())).rejects.toMatchObject({ code: 40060 });
    expect(broken()).toEqual(['single-first-response']);
  });

  it('response-kind when a form is answered with a form', async () => {
    const handle = command();
    await respond(handle, form());
    const sent = await fake.user('ada').submitModal(handle, { text: 'x' });
    await expect(respond(sent, form())).rejects.toMatchObject({ code: 50035 });
    expect(broken()).toEqual(['response-kind']);
  });

  it('ephemeral-decided when an edit tries to hide a response', async () => {
    const handle = command();
    await respond(handle, { type: 5 });
    await edit(handle, { content: 'x', flags: 64 });
    expect(broken()).toEqual(['ephemeral-decided']);
    expect(handle.message?.ephemeral).toBe(false);
  });

  it('follow-up-before-edit when a follow-up takes the place of the placeholder', async () => {
    const handle = command();
    await respond(handle, { type: 5, data: { flags: 64 } });
    await webhook(handle, { content: 'x' });
    expect(broken()).toEqual(['follow-up-before-edit']);
    expect(handle.messages.map((each) => [each.text, each.ephemeral])).toEqual([['x', true]]);
  });

  it('lets nothing follow before the first response', async () => {
    const handle = command();
    await expect(webhook(handle, { content: 'x' })).rejects.toMatchObject({ code: 10015 });
    await expect(edit(handle, { content: 'x' })).rejects.toMatchObject({ code: 10015 });
  });

  it('checks responses, edits and follow-ups like any message', async () => {
    const handle = command();
    await respond(handle, message({ content: 'x'.repeat(2001) })).catch(() => {});
    await respond(handle, message({ allowed_mentions: undefined }));
    await edit(handle, { content: 'x'.repeat(2001) }).catch(() => {});
    await webhook(handle, { content: '' }).catch(() => {});
    expect(broken()).toEqual([
      'content-length',
      'allowed-mentions',
      'content-length',
      'message-empty',
    ]);
  });

  it('paces edits of one interaction, not the presses of a button', async () => {
    const buttons = [
      { type: 1, components: [{ type: 2, style: 1, label: 'Next', custom_id: 'next' }] },
    ];
    const handle = command();
    await respond(handle, message({ components: buttons }));
    for (const content of ['1', '2', '3']) {
      const press = fake.user('ada').click({ id: handle.message?.id ?? '' }, 'Next');
      await respond(press, { type: 6 });
      await edit(press, { content });
    }
    fake.assertNoBreaches();
    for (const content of ['4', '5', '6']) await edit(handle, { content });
    expect(broken()).toEqual(['edit-interval']);
  });

  it('lets responses be read and deleted through their token', async () => {
    const handle = command();
    const own = Routes.webhookMessage(fake.world.portal.applicationId, handle.interaction.token);
    await respond(handle, message());
    expect(await rest.get(own, { auth: false })).toMatchObject({ content: 'x' });
    await rest.delete(own, { auth: false });
    expect(handle.messages).toEqual([]);
    await expect(edit(handle, { content: 'x' })).rejects.toMatchObject({ code: 10008 });
    fake.assertNoBreaches();
  });
});
