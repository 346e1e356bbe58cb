import type { Asker } from './asking/asker.ts';
import type { Asking } from './asking/asking.ts';
import { createAsking } from './asking/create-asking.ts';
import { createSuggestions, type Suggestions } from './asking/suggestions.ts';
import { bringUpIndex } from './bring-up-index.ts';
import type { Config } from './config.ts';
import { UserError } from './errors.ts';
import type { ServedIndex } from './index/shown-index.ts';
import { chooseHome } from './index-home/choose-home.ts';
import { LateTownClerk } from './late-townclerk.ts';
import { buildInChild, type Rebuild } from './operations/build-in-child.ts';
import type { Logger } from './operations/logging.ts';
import { createReindexing, type Reindexing } from './operations/reindexing.ts';
import { AnswerLog } from './operations/store/answer-log.ts';
import { Gaps } from './operations/store/gaps.ts';
import { type GuildSettingsStore, StoredGuildSettings } from './operations/store/guild-settings.ts';
import { keep } from './operations/store/keep.ts';
import { OnceOnly } from './operations/store/once-only.ts';
import { openStore } from './operations/store/open-store.ts';
import { RememberedGuildSettings } from './operations/store/remembered-settings.ts';
import { startRetention } from './operations/store/retention.ts';
import type { Store } from './operations/store/store.ts';
import { Votes } from './operations/store/votes.ts';
import { openTownClerk } from './townclerk.ts';

/** Answering may take this many times the deadline of one call to the language model: it may take two calls. */
const callsPerAnswer = 2;

/** What a service is wired from. */
interface ServiceParts {
  readonly asker: Asker;
  readonly index: ServedIndex;
  readonly store: Store;
  /** A person's key in the store. */
  readonly personKey: (person: string) => string;
  readonly rebuild: Rebuild;
  readonly logger: Logger;
}

/** What every front end for many people works with: the bot, and whatever is put beside it. */
export interface Service extends Omit<ServiceParts, 'asker' | 'store' | 'rebuild'> {
  readonly asking: Asking;
  readonly suggestions: Suggestions;
  readonly reindexing: Reindexing;
  readonly answers: AnswerLog;
  readonly votes: Votes;
  readonly onceOnly: OnceOnly;
  readonly gaps: Gaps;
  readonly guildSettings: GuildSettingsStore;
  /** Ends what the service does by itself; what it was wired from stays open. */
  close(): Promise<void>;
}

/** Wires a service; it deletes old data from then on. */
export function createService(config: Config, parts: ServiceParts): Service {
  const { asker, store, rebuild, ...others } = parts;
  const { logger, index, personKey } = others;
  const answers = new AnswerLog(store);
  if (!config.logQuestions) void keep(() => answers.forgetQuestions(), { logger });
  const { retentionDays } = config;
  const endRetention = startRetention({ store, answers, retentionDays, logger });
  const settings = new StoredGuildSettings(store);
  const asking = createAsking({
    asker,
    answers,
    personKey,
    store,
    limits: config.limits,
    keepsQuestions: config.logQuestions,
    deadlineMs: callsPerAnswer * config.chat.deadlineMs,
    logger,
  });
  return {
    ...others,
    asking,
    suggestions: createSuggestions(asker, index),
    reindexing: createReindexing({ rebuild, index, logger }),
    answers,
    votes: new Votes(store),
    onceOnly: new OnceOnly(store),
    gaps: new Gaps(store),
    guildSettings: store.shared ? new RememberedGuildSettings(settings) : settings,
    close: async () => {
      endRetention();
      await asking.stop();
    },
  };
}

/** A service with everything that it needs. */
export interface OpenService extends Service {
  /** Rejects when the index that the service waits for does not come; never resolves. */
  readonly failed: Promise<never>;
}

/**
 * Opens everything that the settings name and wires a service from it, which closes it all.
 * @param options.builds - whether an index that is missing or stale is built; the service is there before it
 * @throws {UserError} where something that it needs cannot be opened
 */
export async function openService(
  config: Config,
  logger: Logger,
  { builds = false }: { readonly builds?: boolean } = {},
): Promise<OpenService> {
  const opened: (() => unknown)[] = [];
  const close = async () => {
    for (const end of opened.splice(0).reverse()) await end();
  };
  const closing = new AbortController();
  const { signal } = closing;
  try {
    let mend = () => {};
    const onIndexProblem = (err: Error) => {
      const words = 'The index cannot be used; the intact one before it is served.';
      logger.error({ err, reason: err.message }, words);
      if (err instanceof UserError && err.identifier === 'index-damaged') mend();
    };
    const home = chooseHome(config);
    opened.push(() => home.close());
    const townClerk = new LateTownClerk({
      open: () => openTownClerk(config, { onIndexProblem, embedsAside: true }),
      progress: () => home.progress(),
    });
    opened.push(() => townClerk.close());
    const { store, personKey } = await openStore(config, logger);
    opened.push(() => store.close());
    const rebuild = buildInChild(config, { signal });
    const { index } = townClerk;
    const parts = { asker: townClerk, index, store, personKey, rebuild, logger };
    const service = createService(config, parts);
    const { reindexing } = service;
    opened.push(service.close, () => {
      closing.abort();
      return reindexing.settled();
    });
    mend = () => void reindexing.start();
    const { failed } = await bringUpIndex(config, {
      home,
      townClerk,
      reindexing,
      builds,
      logger,
      signal,
    });
    return { ...service, failed, close };
  } catch (error) {
    await close();
    throw error;
  }
}
