import { REST, Routes } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  startFakeDiscord,
} from '../support/discord/fake-discord.ts';
import { connectionRules } from '../support/discord/rules/connection-rules.ts';

const identify = (fake: FakeDiscord, more: object = {}) => ({
  op: 2,
  d: { token: fake.token, intents: 513, properties: {}, shard: [0, 1], ...more },
});

describe('the fake Discord keeps a bot to the rules of connections', () => {
  let fake: FakeDiscord;

  afterEach(() => fake.stop());

  /** Sends these payloads on a socket of its own and settles with the code it is closed with. */
  const closedAfter = async (
    options: FakeDiscordOptions,
    payloads: (fake: FakeDiscord) => unknown[],
  ): Promise<number> => {
    fake = await startFakeDiscord(options);
    const socket = new WebSocket(
      `${fake.apiUrl.replace('http', 'ws').replace('/api', '/gateway')}?v=10`,
    );
    socket.on('open', () => {
      for (const each of payloads(fake))
        socket.send(typeof each === 'string' ? each : JSON.stringify(each));
    });
    return new Promise((resolve) => socket.on('close', resolve));
  };
  const broken = () => fake.forgive().map((breach) => breach.rule);

  it('gateway-protocol with the close code of each offence', async () => {
    const offences: [number, (of: FakeDiscord) => unknown[]][] = [
      [4001, () => [{ op: 99, d: null }]],
      [4002, () => ['not json']],
      [4003, () => [{ op: 3, d: {} }]],
      [4005, (of) => [identify(of), identify(of)]],
    ];
    for (const [code, payloads] of offences) {
      expect(await closedAfter({}, payloads)).toBe(code);
      expect(broken()).toEqual(['gateway-protocol']);
      await fake.stop();
    }
    fake = await startFakeDiscord();
  });

  it('and closes for good when it cannot let the bot in', async () => {
    const refusals: [number, object, FakeDiscordOptions][] = [
      [4004, { token: 'wrong' }, {}],
      [4010, { shard: [2, 2] }, {}],
      [4011, {}, { shardingRequired: true }],
      [4013, { intents: 1 << 30 }, {}],
      [4014, { intents: 1 << 15 }, {}],
    ];
    for (const [code, more, options] of refusals) {
      expect(await closedAfter(options, (of) => [identify(of, more)])).toBe(code);
      await fake.stop();
    }
    fake = await startFakeDiscord();
  });

  it('gateway-payload-size', async () => {
    expect(await closedAfter({}, () => [{ op: 1, d: 'x'.repeat(4096) }])).toBe(4002);
    expect(broken()).toEqual(['gateway-payload-size']);
  });

  it('gateway-send-rate', async () => {
    expect(
      await closedAfter({}, () => Array.from({ length: 121 }, () => ({ op: 1, d: null }))),
    ).toBe(4008);
    expect(broken()).toEqual(['gateway-send-rate']);
  });

  it('heartbeat', async () => {
    expect(await closedAfter({ heartbeatMs: 50 }, (of) => [identify(of)])).toBe(4009);
    expect(broken()).toEqual(['heartbeat']);
  });

  it('identify-count and identify-rate', async () => {
    const sessionStartLimit = { total: 0, maxConcurrency: 0 };
    await closedAfter({ sessionStartLimit }, (of) => [identify(of, { token: 'wrong' })]);
    expect(broken()).toEqual(['identify-count', 'identify-rate']);
  });

  it('intents-wider-than-needed', async () => {
    await closedAfter({ neededIntents: 1 }, (of) => [identify(of), 'end']);
    expect(broken()).toContain('intents-wider-than-needed');
  });

  it('thread-name, thread-archive-duration, list-limit and form-body', async () => {
    fake = await startFakeDiscord();
    const channel = fake.guild().textChannel('general').id;
    const rest = new REST({ api: fake.apiUrl, retries: 0 }).setToken(fake.token);
    const refused = async (request: Promise<unknown>): Promise<string[]> => {
      await expect(request).rejects.toMatchObject({ code: 50035 });
      return broken();
    };
    const thread = (body: object) =>
      rest.post(Routes.threads(channel), { body: { type: 11, ...body } });
    const list = (query: Record<string, string>) =>
      rest.get(Routes.channelMessages(channel), { query: new URLSearchParams(query) });
    expect(await refused(thread({ name: 'x'.repeat(101) }))).toEqual(['thread-name']);
    expect(await refused(thread({ name: 'x', auto_archive_duration: 7 }))).toEqual([
      'thread-archive-duration',
    ]);
    expect(await refused(list({ limit: '101' }))).toEqual(['list-limit']);
    expect(await refused(list({ before: '1', after: '1' }))).toEqual(['list-limit']);
    expect(await refused(rest.post(Routes.userChannels(), { body: {} }))).toEqual(['form-body']);
    expect(await thread({ name: 'x' })).toMatchObject({ name: 'x', type: 11 });
  });

  it('and has a test for each of them', async () => {
    fake = await startFakeDiscord();
    const elsewhere = ['stop-after-401', 'unknown-route'];
    const here = [
      'form-body',
      'gateway-payload-size',
      'gateway-protocol',
      'gateway-send-rate',
      'heartbeat',
      'identify-count',
      'identify-rate',
      'intents-wider-than-needed',
      'list-limit',
      'thread-archive-duration',
      'thread-name',
    ];
    expect([...here, ...elsewhere].sort()).toEqual(Object.keys(connectionRules).sort());
  });
});
