import { type Client, Events, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientFor, connect } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import { refusals } from '../support/discord/rest/api-error.ts';

const silent = { allowed_mentions: { parse: [] } };

describe('requests to the fake Discord', () => {
  let fake: FakeDiscord;
  let rest: REST;
  let general: { id: string };
  let client: Client | null = null;

  const start = async (options: Parameters<typeof startFakeDiscord>[0] = {}): Promise<void> => {
    fake = await startFakeDiscord(options);
    general = fake.guild().textChannel('general');
    rest = new REST({ api: fake.apiUrl, retries: 1 }).setToken(fake.token);
  };
  const send = (content = 'hello') =>
    rest.post(Routes.channelMessages(general.id), { body: { content, ...silent } });
  const shown = () =>
    fake
      .user('ada')
      .sees(general)
      .map((message) => message.text);

  beforeEach(() => start());

  afterEach(async () => {
    await client?.destroy();
    client = null;
    await fake.stop();
  });

  it('are repeated by the client after a 429', async () => {
    fake.trouble('message.create', { error: refusals.rateLimited(0.2) });
    await send();
    expect(shown()).toEqual(['hello']);
    expect(fake.requests.map((request) => request.status)).toEqual([429, 200]);
  });

  it('are held back by the client when a bucket is empty', async () => {
    await fake.stop();
    await start({ bucket: { requests: 2, windowMs: 300 } });
    const limited: unknown[] = [];
    rest.on('rateLimited', (info) => limited.push(info));
    for (const text of ['1', '2', '3']) await send(text);
    expect(shown()).toEqual(['1', '2', '3']);
    expect(fake.requests.map((request) => request.status)).toEqual([200, 200, 200]);
    expect(limited).toHaveLength(1);
  });

  it('beyond their bucket are refused', async () => {
    await fake.stop();
    await start({ bucket: { requests: 1, windowMs: 60_000 } });
    const again = () =>
      new REST({ api: fake.apiUrl, rejectOnRateLimit: ['/'] }).setToken(fake.token);
    await again().get(Routes.user());
    await expect(again().get(Routes.user())).rejects.toMatchObject({
      name: expect.stringMatching('RateLimit'),
    });
    expect(fake.requests.map((request) => request.status)).toEqual([200, 429]);
  });

  it('are repeated by the client after a 503, and fail when that goes on', async () => {
    fake.trouble('message.create', { error: refusals.serverError(503) });
    await send();
    expect(shown()).toEqual(['hello']);
    fake.trouble('message.create', { error: refusals.serverError(503) }, 2);
    await expect(send()).rejects.toMatchObject({ status: 503 });
  });

  it('may take effect although the answer is an error or never comes', async () => {
    fake.trouble('message.create', { error: refusals.serverError(502), afterDoing: true });
    await send();
    expect(shown()).toEqual(['hello', 'hello']);
    fake.trouble('message.create', { drop: true }, 2);
    await expect(send()).rejects.toThrow();
    expect(shown()).toHaveLength(2);
  });

  it('can be late', async () => {
    fake.trouble('message.create', { delayMs: 100 });
    await send();
    expect(shown()).toEqual(['hello']);
  });

  it('can be refused by automatic moderation', async () => {
    fake.trouble('message.create', { error: refusals.autoModerated() });
    await expect(send()).rejects.toMatchObject({ code: 200000, status: 400 });
    expect(shown()).toEqual([]);
  });

  it('need the token, and stop after a 401', async () => {
    fake.revokeToken();
    await expect(send()).rejects.toMatchObject({ status: 401 });
    fake.assertNoBreaches();
    rest.setToken(fake.token);
    await expect(send()).rejects.toMatchObject({ status: 401 });
    expect(fake.forgive().map((breach) => breach.rule)).toEqual(['stop-after-401']);
  });

  it('to routes that do not exist are a breach', async () => {
    await expect(rest.get('/no/such/route')).rejects.toMatchObject({ status: 404 });
    expect(fake.breaches[0]).toMatchObject({ rule: 'unknown-route', detail: 'GET /no/such/route' });
    expect(() => fake.assertNoBreaches()).toThrow('API v10');
  });

  it('are recorded with what was asked and answered', async () => {
    await send('noted');
    expect(fake.requests[0]).toMatchObject({
      method: 'POST',
      route: 'message.create',
      path: `/channels/${general.id}/messages`,
      body: { content: 'noted' },
      status: 200,
    });
  });

  it('register commands idempotently: what is not listed goes, what is known keeps its id', async () => {
    client = await connect(fake);
    const id = fake.world.portal.applicationId;
    const ask = { name: 'ask', description: 'Asks' };
    const about = { name: 'about', description: 'About' };
    const put = (body: unknown) =>
      rest.put(Routes.applicationCommands(id), { body }) as Promise<{ id: string }[]>;
    const [first] = await put([ask, about]);
    const second = await put([ask]);
    expect(second.map((each) => each.id)).toEqual([first?.id]);
    expect(await rest.get(Routes.applicationCommands(id))).toMatchObject([
      { name: 'ask', type: 1 },
    ]);
    const fetched = await client.application?.commands.fetch();
    expect(fetched?.map((command) => command.name)).toEqual(['ask']);
    const guildId = [...fake.world.guilds.keys()][0] ?? '';
    await rest.put(Routes.applicationGuildCommands(id, guildId), { body: [about] });
    expect(await rest.get(Routes.applicationGuildCommands(id, guildId))).toMatchObject([
      { name: 'about' },
    ]);
    fake.assertNoBreaches();
  });

  it('tell the application with its switches', async () => {
    const application = await rest.get(Routes.currentApplication());
    expect(application).toMatchObject({ name: 'Town Clerk', flags: 0, bot: { bot: true } });
  });

  it('keep answers apart for fifty people asking at once', async () => {
    fake.registerCommands([
      {
        name: 'ask',
        description: 'Asks',
        options: [{ type: 3, name: 'question', description: 'What' }],
      },
    ]);
    client = await connect(fake);
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply(`answer ${interaction.options.getString('question')}`);
    });
    const handles = Array.from({ length: 50 }, (_, index) =>
      fake.user(`person ${index}`).slash('ask', { question: String(index) }, { channel: general }),
    );
    const answers = await Promise.all(
      handles.map((handle) => handle.waitFor((each) => !each.loading)),
    );
    expect(answers.map((answer) => answer.text)).toEqual(
      handles.map((_, index) => `answer ${index}`),
    );
    fake.assertNoBreaches();
    fake.forgetHistory();
    expect(fake.requests).toEqual([]);
    expect(fake.world.messages.all()).toEqual([]);
  });

  it('of a client that logs in with a refused token are not repeated', async () => {
    fake.revokeToken();
    client = clientFor(fake);
    await expect(client.login(fake.token)).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(fake.requests.map((request) => request.route)).toEqual(['gateway.bot']);
    fake.assertNoBreaches();
  });
});
