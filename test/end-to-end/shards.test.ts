import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDiscord } from '../../src/doctor/check-discord.ts';
import type { FakeGuild } from '../support/discord/people/fake-guild.ts';
import type { Identified } from '../support/discord/people/person.ts';
import { useStateServer } from '../support/state-server.ts';
import { startTown, Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const server = useStateServer();

/** The processes of one bot: shards 0 and 1 of 2, and a second one for shard 1, as while a version replaces another. */
let folder = '';
let zero: Town;
let one: Town;
let another: Town;
/** Of shard 0 and of shard 1. */
let guilds: [FakeGuild, FakeGuild];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'town-clerk-shards-'));
  const options = (shard: number) => ({
    databaseUrl: server.url,
    settings: { SHARDS: String(shard), SHARD_COUNT: '2', PERSON_KEY: 'ab'.repeat(32) },
  });
  zero = await startTown(folder, { ...options(0), startLater: true });
  const { fake } = zero;
  one = new Town(fake, folder, options(1));
  another = new Town(fake, folder, options(1));
  guilds = [guildOn(0), guildOn(1)];
  await Promise.all([zero.start(), one.start()]);
});
afterAll(async () => {
  await another.stop();
  await one.stop();
  await zero.end();
  await rm(folder, { recursive: true, force: true });
  zero.fake.assertNoBreaches();
});

/** Discord documentation: Gateway, Sharding. */
function shardOf({ id }: Identified): number {
  return Number((BigInt(id) >> 22n) % 2n);
}

function guildOn(shard: number): FakeGuild {
  for (let number = 1; ; number++) {
    const guild = zero.fake.guild(`Town ${number} for shard ${shard}`);
    if (shardOf(guild) === shard) return guild;
  }
}

const answersOf = ({ log }: Town) => log.split('A question was answered.').length - 1;

describe('shards that are split over processes', () => {
  test('are held each by its own, which answers its servers, and all count the votes of each other', async () => {
    const shards = zero.fake.gateway.liveSessions.map(({ shard }) => shard);
    expect(shards.toSorted()).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(zero.log).toContain('"shards":"0","shardCount":2');
    const [, guild] = guilds;
    const general = guild.textChannel('general');
    const ada = zero.fake.user('ada');
    const answer = await ada.say(general, question, { mention: true }).finalMessage();
    expect([answersOf(zero), answersOf(one)]).toEqual([0, 1]);
    await ada.click(answer, '👍').waitFor(({ loading }) => !loading);
    const elsewhere = guilds[0].textChannel('general');
    await ada.slash('ask', { question }, { channel: elsewhere }).finalMessage();
    expect([answersOf(zero), answersOf(one)]).toEqual([1, 1]);
    // What is kept of the server of shard 1, as the process of shard 0 sees it.
    expect(await zero.service.answers.counts(guild.id, 0)).toMatchObject({ answered: 1, up: 1 });
    expect(await zero.service.votes.totals()).toEqual({ up: 1, down: 0 });
  });

  test('are named in the status, with that of the server, and by the doctor', async () => {
    const [, guild] = guilds;
    const admin = zero.fake.user('admin');
    guild.join(admin, PermissionFlagsBits.ManageGuild);
    const general = guild.textChannel('general');
    const status = await admin
      .slash('townclerk status', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    const text = status.embeds[0]?.description;
    expect(text).toContain('Of 2 shards this process holds 1; this server is on shard 1.');
    expect(await checkDiscord(one.config, zero.fake.token)).toContain(
      'of 2 shards this process holds 1',
    );
  });

  test('may be held twice for a while: a message is answered, and a server welcomed, by one of them', async () => {
    await another.start();
    const { fake } = zero;
    const general = guilds[1].textChannel('general');
    const before = [answersOf(one), answersOf(another)];
    const ben = fake.user('ben');
    await ben.say(general, question, { mention: true }).finalMessage();
    await ben.slash('ask', { question }, { channel: general }).finalMessage();
    const owner = fake.world.users.get(fake.world.portal.ownerId);
    const told = () =>
      fake.world.messages
        .in(fake.world.directChannel(owner?.id ?? '')?.id ?? '')
        .map(({ content }) => content);
    guildOn(1);
    await fake.waitFor(() => told()[0], 'the owner to be told');
    const sum = () => answersOf(one) + answersOf(another) - before.reduce((a, b) => a + b);
    await fake.waitFor(() => sum() === 2 || undefined, 'both answers');
    // Whoever came second has had the time to do it again.
    await ben.slash('sources', {}, { channel: general }).waitFor(({ loading }) => !loading);
    expect(sum()).toBe(2);
    expect(told()).toEqual([...new Set(told())]);
    await another.stop();
  });

  test('go on answering while the database is away: a vote is refused in a sentence, and counted later', async () => {
    const general = guilds[1].textChannel('general');
    const cyd = zero.fake.user('cyd');
    const answer = await cyd.say(general, question, { mention: true }).finalMessage();
    await server.halt();
    const during = await cyd.slash('ask', { question }, { channel: general }).finalMessage();
    expect(during.text).toContain('£14 million');
    const refused = await cyd.click(answer, '👍').waitFor(({ loading }) => !loading);
    expect(refused).toMatchObject({ ephemeral: true });
    expect(refused.text).toContain('try again in a minute');
    await server.resume();
    const known = () => zero.service.votes.totals().catch(() => undefined);
    await expect.poll(known, { timeout: 10_000 }).toBeDefined();
    await expect
      .poll(() => one.service.votes.of('').catch(() => undefined), { timeout: 10_000 })
      .toBeDefined();
    const counted = await cyd.click(answer, '👍').waitFor(({ loading }) => !loading);
    expect(counted.text).toContain('counted');
    expect(one.log).toContain('What is kept cannot be reached');
    expect(one.log).toContain('What is kept can be reached again');
  });
});
