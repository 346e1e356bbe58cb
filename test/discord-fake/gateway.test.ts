import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientFor, connect, usualIntents } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';

/** Settles with the arguments of the next event of this name. */
function next<Value>(client: Client, event: string): Promise<Value> {
  return new Promise((resolve) => client.once(event, (value: Value) => resolve(value)));
}

describe('the gateway of the fake Discord', () => {
  let fake: FakeDiscord;
  const clients: Client[] = [];

  beforeEach(async () => {
    fake = await startFakeDiscord();
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.destroy();
    await fake.stop();
  });

  it('lets a client log in and tells it of every server', async () => {
    const guild = fake.guild('Newsroom');
    guild.textChannel('general');
    const client = await connect(fake);
    clients.push(client);
    expect(client.user.username).toBe('Town Clerk');
    expect(client.guilds.cache.map((each) => each.name)).toEqual(['Newsroom']);
    expect(client.channels.cache.size).toBe(1);
    expect(fake.gateway.identifies.count).toBe(1);
    fake.assertNoBreaches();
  });

  it('refuses a wrong token at login', async () => {
    const client = clientFor(fake);
    clients.push(client);
    await expect(client.login('not.the.token')).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  it('closes with 4014 when a privileged intent is not switched on', async () => {
    const client = clientFor(fake, { intents: usualIntents | GatewayIntentBits.MessageContent });
    clients.push(client);
    const closed = next<{ code: number }>(client, Events.ShardDisconnect);
    client.login(fake.token).catch(() => {});
    expect((await closed).code).toBe(4014);
  });

  it('accepts a privileged intent that is switched on', async () => {
    await fake.stop();
    fake = await startFakeDiscord({ privileged: { messageContent: true } });
    const client = await connect(fake, {
      intents: usualIntents | GatewayIntentBits.MessageContent,
    });
    clients.push(client);
    expect(client.isReady()).toBe(true);
  });

  it('replays what was missed when a dropped socket comes back', async () => {
    const guild = fake.guild();
    const general = guild.textChannel('general');
    const client = await connect(fake);
    clients.push(client);
    const seen: string[] = [];
    client.on(Events.MessageCreate, (message) => seen.push(message.content));
    const resumed = next<number>(client, Events.ShardResume);
    fake.gateway.drop();
    await fake.waitFor(
      () => fake.gateway.liveSessions.find((session) => session.connection === null),
      'a session without a socket',
    );
    const ada = fake.user('ada');
    ada.say(general, 'while you were away', { mention: true });
    await resumed;
    expect(seen).toEqual([`<@${client.user.id}> while you were away`]);
    expect(fake.gateway.resumes).toBe(1);
    expect(fake.gateway.identifies.count).toBe(1);
    fake.assertNoBreaches();
  });

  it('has clients reconnect and resume when it asks for it', async () => {
    const client = await connect(fake);
    clients.push(client);
    const resumed = next<number>(client, Events.ShardResume);
    fake.gateway.askToReconnect();
    await resumed;
    expect(fake.gateway.resumes).toBe(1);
  });

  it('has clients identify anew after an invalid session', async () => {
    const client = await connect(fake);
    clients.push(client);
    const ready = next(client, Events.ShardReady);
    fake.gateway.invalidate(false);
    await ready;
    expect(fake.gateway.identifies.count).toBe(2);
  });

  it('makes clients resume when heartbeats stay without an answer', async () => {
    await fake.stop();
    fake = await startFakeDiscord({ heartbeatMs: 200 });
    const client = await connect(fake);
    clients.push(client);
    const resumed = next<number>(client, Events.ShardResume);
    fake.gateway.acknowledgesHeartbeats = false;
    await fake.waitFor(
      () => fake.gateway.liveSessions.find((session) => session.connection === null),
      'a connection taken for dead',
    );
    fake.gateway.acknowledgesHeartbeats = true;
    await resumed;
    expect(fake.gateway.resumes).toBe(1);
  });

  it('ends the session when the client closes normally', async () => {
    const client = await connect(fake);
    await client.destroy();
    await fake.waitFor(
      () => (fake.gateway.liveSessions.length === 0 ? true : undefined),
      'the end',
    );
    expect(fake.gateway.liveSessions).toEqual([]);
  });

  it('sends the events of a server to its shard and direct messages to the first', async () => {
    const guild = fake.guild();
    const general = guild.textChannel('general');
    const client = await connect(fake, { shards: [0, 1], shardCount: 2 });
    clients.push(client);
    const shards: [string, number][] = [];
    client.on(Events.Raw, (packet: { t: string; d: { content: string } }, shard: number) => {
      if (packet.t === 'MESSAGE_CREATE') shards.push([packet.d.content, shard]);
    });
    const ada = fake.user('ada');
    const heard = next(client, Events.MessageCreate);
    ada.say(general, 'in the server', { mention: true });
    await heard;
    const heardAgain = next(client, Events.MessageCreate);
    ada.dm('in private');
    await heardAgain;
    const shardOfGuild = Number((BigInt(guild.id) >> 22n) % 2n);
    expect(shards).toEqual([
      [`<@${client.user.id}> in the server`, shardOfGuild],
      ['in private', 0],
    ]);
  });

  it('repeats an event on demand', async () => {
    const general = fake.guild().textChannel('general');
    const client = await connect(fake);
    clients.push(client);
    const ids: string[] = [];
    client.on(Events.Raw, (packet: { t: string; d: { id: string } }) => {
      if (packet.t === 'MESSAGE_CREATE') ids.push(packet.d.id);
    });
    const said = fake.user('ada').say(general, 'hello', { mention: true });
    fake.duplicate(said, 100);
    const last = next(client, Events.MessageDelete);
    fake.user('ada').deleteMessage(said);
    await last;
    expect(ids).toEqual(Array.from({ length: 101 }, () => said.id));
  });
});
