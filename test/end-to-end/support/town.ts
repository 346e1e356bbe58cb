import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import type { Asker } from '../../../src/asking/asker.ts';
import { type Config, loadConfig } from '../../../src/config.ts';
import { commands } from '../../../src/discord/commands/all-commands.ts';
import { type Bot, startBot } from '../../../src/discord/start-bot.ts';
import { buildIndex } from '../../../src/index/build-index.ts';
import { languages } from '../../../src/messages/languages.ts';
import { buildInChild } from '../../../src/operations/build-in-child.ts';
import type { Clock } from '../../../src/operations/clock.ts';
import { createLogger } from '../../../src/operations/logging.ts';
import type { AnswerLog } from '../../../src/operations/store/answer-log.ts';
import type { GuildSettingsStore } from '../../../src/operations/store/guild-settings.ts';
import { openStore } from '../../../src/operations/store/open-store.ts';
import { STORE_FILE } from '../../../src/operations/store/sqlite-store.ts';
import type { Store } from '../../../src/operations/store/store.ts';
import { createService, type Service } from '../../../src/service.ts';
import { openTownClerk, type TownClerk } from '../../../src/townclerk.ts';
import { builtinEmbedder, modelCacheDir } from '../../support/builtin-model.ts';
import { usualIntents } from '../../support/discord/connect.ts';
import {
  type FakeDiscord,
  type FakeDiscordOptions,
  startFakeDiscord,
} from '../../support/discord/fake-discord.ts';
import type { SeenMessage } from '../../support/discord/people/seen-message.ts';
import { copyShippedIndex } from '../../support/shipped-index.ts';

/** How the labels of answers begin, in each language. */
const automated = languages.map(({ people }) => people.answers.automated);

/** Whether a message is the end of a question: an answer, a decline, or a notice that is no progress. */
export function isFinal({ text, embeds }: SeenMessage): boolean {
  const footer = embeds[0]?.footer?.text ?? '';
  return (
    automated.some((label) => footer.startsWith(label) || text.includes(`\n-# ${label}`)) ||
    /^(⚠️|✅)/.test(text) ||
    (text.startsWith('⏳') && text.includes('again'))
  );
}

/** Limits that no test meets by accident. */
const generous = {
  LIMIT_PERSON_PER_MINUTE: '1000',
  LIMIT_SERVER_PER_MINUTE: '10000',
  LIMIT_OVERALL_PER_MINUTE: '100000',
  LIMIT_WAITING: '1000',
};

/** How a town is set up. */
export interface TownOptions {
  readonly fake?: FakeDiscordOptions;
  readonly settings?: Readonly<Record<string, string>>;
  /** Asked instead of the real one. */
  readonly asker?: Asker;
  readonly corpusDir?: string;
  /** The database that keeps what the bot knows beside its articles, such as votes; a file keeps it where there is none. */
  readonly databaseUrl?: string;
  /** Told the time by the test. */
  readonly clock?: Clock;
  /** Leaves the bot to be started by the test. */
  readonly startLater?: boolean;
}

/** A fake Discord and the real bot on it, over a real index of real articles. */
export class Town {
  readonly fake: FakeDiscord;
  readonly config: Config;
  readonly environment: Readonly<Record<string, string>>;
  /** What the bot logged, a JSON object a line. */
  log = '';
  #asker: Asker | undefined;
  readonly #clock: Clock | undefined;
  #bot: Bot | undefined;
  #service: Service | undefined;
  #store: Store | undefined;
  readonly #databaseUrl: string | undefined;
  #file: Database.Database | undefined;
  #townClerk: TownClerk | undefined;

  constructor(fake: FakeDiscord, folder: string, options: TownOptions) {
    this.fake = fake;
    this.#asker = options.asker;
    this.#clock = options.clock;
    this.#databaseUrl = options.databaseUrl;
    this.environment = {
      DISCORD_TOKEN: fake.token,
      DISCORD_API_URL: fake.apiUrl,
      CORPUS_DIR: options.corpusDir ?? 'corpus',
      INDEX_DIR: join(folder, options.corpusDir === undefined ? 'index' : `index-${randomUUID()}`),
      DATA_DIR: join(folder, `data-${randomUUID()}`),
      EMBEDDING_THREADS: '1',
      LOG_LEVEL: 'debug',
      ...generous,
      ...options.settings,
    };
    this.config = { ...loadConfig(this.environment, undefined) };
  }

  get bot(): Bot {
    if (this.#bot === undefined) throw new Error('The bot is not running.');
    return this.#bot;
  }

  /** What the bot keeps, as another process sees it. */
  get store(): Database.Database {
    this.#file ??= new Database(join(this.config.dataDir, STORE_FILE));
    return this.#file;
  }

  /** The settings of servers, as their administrators would change them. */
  get settings(): GuildSettingsStore {
    return this.service.guildSettings;
  }

  get answers(): AnswerLog {
    return this.service.answers;
  }

  get service(): Service {
    if (this.#service === undefined) throw new Error('The bot is not running.');
    return this.#service;
  }

  get townClerk(): TownClerk {
    if (this.#townClerk === undefined) throw new Error('The bot is not running.');
    return this.#townClerk;
  }

  /** Builds what has changed. */
  async build(): Promise<void> {
    const embedder = await builtinEmbedder();
    const { corpusDir, indexDir } = this.config;
    await buildIndex({ corpusDir, indexDir, embedder });
    await embedder.close();
  }

  async start(): Promise<void> {
    const config = { ...this.config, dataDir: modelCacheDir };
    this.#townClerk = await openTownClerk(config);
    const { DISCORD_TOKEN, OPENAI_API_KEY } = this.environment;
    const logger = createLogger('debug', [DISCORD_TOKEN, OPENAI_API_KEY], {
      write: (line) => {
        this.log += line;
      },
    });
    // The index stays in its folder: a server without pgvector will do.
    const databaseUrl = this.#databaseUrl;
    const kept = { ...this.config, ...(databaseUrl === undefined ? {} : { databaseUrl }) };
    const { store, personKey } = await openStore(kept, logger);
    this.#store = store;
    this.#service = createService(this.config, {
      asker: this.#asker ?? this.#townClerk,
      index: this.#townClerk.index,
      store,
      personKey,
      rebuild: buildInChild(this.config, {
        environment: { ...this.environment, DATA_DIR: modelCacheDir },
      }),
      logger,
    });
    this.#bot = await startBot(this.config, {
      ...this.#service,
      ...(this.#clock && { clock: this.#clock }),
    });
    await this.bot.client.guilds.fetch();
  }

  /** Stops the bot as a signal would; its data and its index stay. */
  async stop(): Promise<void> {
    const bot = this.#bot;
    this.#bot = undefined;
    await bot?.stop();
    await this.close();
  }

  /** Starts the bot again, as another process would. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async end(): Promise<void> {
    await this.stop();
    await this.fake.stop();
  }

  private async close(): Promise<void> {
    const [service, store, townClerk] = [this.#service, this.#store, this.#townClerk];
    this.#service = undefined;
    this.#store = undefined;
    this.#townClerk = undefined;
    this.#file?.close();
    this.#file = undefined;
    await service?.close();
    await store?.close();
    await townClerk?.close();
  }
}

/**
 * Sets up a town with the commands registered.
 * @param folder - for the index, which towns may share, and data of the town's own
 */
export async function startTown(folder: string, options: TownOptions = {}): Promise<Town> {
  const messageContent = options.settings?.DISCORD_MESSAGE_CONTENT === 'on';
  const fake = await startFakeDiscord({
    isFinal,
    ...(messageContent
      ? { privileged: { messageContent: true } }
      : { neededIntents: usualIntents }),
    ...options.fake,
  });
  fake.registerCommands(commands.map(({ data }) => data));
  const town = new Town(fake, folder, options);
  if (!existsSync(town.config.indexDir)) await copyShippedIndex(town.config.indexDir);
  if (options.corpusDir !== undefined) await town.build();
  if (!options.startLater) await town.start();
  return town;
}
