import { join } from 'node:path';
import type { Asker } from './asking/asker.ts';
import type { Asking } from './asking/asking.ts';
import { createAsking } from './asking/create-asking.ts';
import type { Config } from './config.ts';
import { buildInChild, type Rebuild } from './operations/build-in-child.ts';
import type { Logger } from './operations/logging.ts';
import { AnswerLog } from './operations/store/answer-log.ts';
import { openStore, type Store } from './operations/store/database.ts';
import { GuildSettingsStore } from './operations/store/guild-settings.ts';
import { personKeys } from './operations/store/person-keys.ts';
import { startRetention } from './operations/store/retention.ts';
import { Votes } from './operations/store/votes.ts';
import { openTownClerk, type TownClerk } from './townclerk.ts';

/** File of the service's own data in `DATA_DIR`. */
const storeFile = 'town-clerk.sqlite';

/** Answering may take this many times the deadline of one call to the language model: it may take two calls. */
const callsPerAnswer = 2;

/** What a service is wired from. */
interface ServiceParts {
  readonly asker: Asker;
  readonly index: TownClerk['index'];
  readonly store: Store;
  readonly rebuild: Rebuild;
  readonly logger: Logger;
}

/** What every front end for many people works with: the bot, and whatever is put beside it. */
export interface Service extends Omit<ServiceParts, 'asker' | 'store'> {
  readonly asking: Asking;
  readonly answers: AnswerLog;
  readonly votes: Votes;
  readonly guildSettings: GuildSettingsStore;
  /** A person's key in the store. */
  readonly personKey: (person: string) => string;
  /** Ends what the service does by itself; what it was wired from stays open. */
  close(): Promise<void>;
}

/** Wires a service; it deletes old data from then on. */
export function createService(config: Config, parts: ServiceParts): Service {
  const { asker, store, ...others } = parts;
  const { logger } = others;
  const answers = new AnswerLog(store);
  const personKey = personKeys(store);
  const endRetention = startRetention(answers, config.retentionDays, logger);
  const asking = createAsking({
    asker,
    answers,
    personKey,
    limits: config.limits,
    deadlineMs: callsPerAnswer * config.chat.deadlineMs,
    logger,
  });
  return {
    ...others,
    asking,
    answers,
    votes: new Votes(store),
    guildSettings: new GuildSettingsStore(store),
    personKey,
    close: async () => {
      endRetention();
      await asking.stop();
    },
  };
}

/**
 * Opens everything that the settings name and wires a service from it, which closes it all.
 * @throws {UserError} where something that it needs cannot be opened
 */
export async function openService(config: Config, logger: Logger): Promise<Service> {
  const opened: (() => unknown)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  try {
    const townClerk = await openTownClerk(config, (err) =>
      logger.error({ err }, 'A new index cannot be used; the old one stays served.'),
    );
    opened.push(townClerk.close);
    const store = openStore(join(config.dataDir, storeFile));
    opened.push(() => store.close());
    const { index } = townClerk;
    const rebuild = buildInChild(config);
    const service = createService(config, { asker: townClerk, index, store, rebuild, logger });
    opened.push(service.close);
    return { ...service, close };
  } catch (error) {
    await close();
    throw error;
  }
}
