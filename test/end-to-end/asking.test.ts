import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FakeGuild } from '../support/discord/people/fake-guild.ts';
import type { ChannelRecord } from '../support/discord/world/records.ts';
import { startTown, type Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';

let folder: string;
let town: Town;
let guild: FakeGuild;
let general: ChannelRecord;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'town-clerk-bot-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(async () => {
  town = await startTown(folder);
  guild = town.fake.guild();
  general = guild.textChannel('general');
});
afterEach(async () => {
  const { fake } = town;
  await town.end();
  fake.assertNoBreaches();
});

describe('people ask', () => {
  test('with a command, and see what is done before the answer with its sources', async () => {
    const asked = town.fake.user('ada').slash('ask', { question }, { channel: general });
    const answer = await asked.finalMessage();
    expect(answer.text).toContain('£14 million');
      answer.text,
      answer.revisions.map((r) => JSON.stringify(r.embeds).slice(0, 200)),
      town.log,
    );
  });
});
