import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Logger } from '../logging.ts';
import { forgetMoved, moveInto } from './move-into.ts';
import { keyPlaceOf, personKeys, sharedPersonKeys } from './person-keys.ts';
import { PostgresStore } from './postgres-store.ts';
import { SqliteStore, STORE_FILE } from './sqlite-store.ts';
import type { Store } from './store.ts';

/** The bot's own data, and how people are named in it. */
export interface OpenedStore {
  readonly store: Store;
  /** A person's key in the store. */
  readonly personKey: (person: string) => string;
}

/**
 * Opens the bot's own data where the settings keep it: in the database, where there is one, which takes over what this
 * machine kept before; else in a file.
 * @throws {UserError} `data-store-failed`, `person-key-other` or `database-…`
 */
export async function openStore(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'personKey' | 'retentionDays'>,
  logger: Logger,
): Promise<OpenedStore> {
  const { dataDir, databaseUrl, retentionDays } = config;
  const file = join(dataDir, STORE_FILE);
  const key = keyPlaceOf(config);
  if (databaseUrl === undefined) {
    const store = SqliteStore.open(file);
    return closingOnFailure(store, async () => ({
      store,
      personKey: await personKeys(key, store),
    }));
  }
  const store = await PostgresStore.open(databaseUrl, logger);
  return closingOnFailure(store, async () => {
    forgetMoved(file, retentionDays);
    if (existsSync(file)) await moveInto(store, file, key, logger);
    return { store, personKey: await sharedPersonKeys(key, store) };
  });
}

async function closingOnFailure<Result>(
  store: Store,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await store.close();
    throw error;
  }
}
