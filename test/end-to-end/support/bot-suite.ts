import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startTown, type Town, type TownOptions } from './town.ts';

/**
 * Towns for the tests of one file. They share a folder, so that the index is built once. Each ends with its test,
 * which fails when the bot has broken a rule of Discord.
 */
export function useTowns(): (options?: TownOptions) => Promise<Town> {
  const towns: Town[] = [];
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'town-clerk-bot-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  afterEach(async () => {
    for (const town of towns.splice(0)) {
      await town.end();
      town.fake.assertNoBreaches();
    }
  });
  return async (options) => {
    const town = await startTown(folder, options);
    towns.push(town);
    return town;
  };
}
