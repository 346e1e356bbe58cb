import { resolve } from 'node:path';
import { config as loadEnvironmentFile } from 'dotenv';
import type { z } from 'zod';
import { kindOf } from './embedding/kinds/all-kinds.ts';
import { isMultilingual } from './embedding/known-models.ts';
import { UserError } from './errors.ts';
import { maskAddress } from './mask-credentials.ts';
import { english } from './messages/english.ts';
import { folderDefaults, type Settings, secretNames, settingsSchema } from './settings-schema.ts';
import { readShards } from './shard-list.ts';
import { isWithinFolder } from './within-folder.ts';

const say = english.operators.settings;

/** Used when there is a key but no OPENAI_MODEL: quick, cheap, and good at following the rules of the prompt. */
const defaultChatModel = 'gpt-4.1-mini';

/** For servers of one's own, whose windows often hold 4,096 tokens: this and an answer of 700 fit into one. */
const smallPromptTokens = 3300;

/** All settings, checked; paths are absolute. The only place that reads the environment. */
export interface Config {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Where PostgreSQL keeps the index and the bot's own data, with its password; folders keep them where there is none. */
  readonly databaseUrl?: string;
  /** Where everything else is kept: converted models, feedback, per-server settings. */
  readonly dataDir: string;
  /** The key of people's hashes; a file in the data folder holds it where there is none. */
  readonly personKey?: string;
  readonly embedding: {
    readonly model: string;
    readonly pooling?: 'mean' | 'cls' | 'none';
    readonly questionPrefix?: string;
    readonly passagePrefix?: string;
    /** Whether sentences of several languages can be compared with it. */
    readonly multilingual: boolean;
    /** Threads of one inference; 0 lets the runtime choose. */
    readonly threads: number;
  };
  readonly openai: {
    readonly apiKey?: string;
    readonly baseUrl?: string;
    /** The models that write answers, tried in order; none quotes instead. */
    readonly models: readonly string[];
  };
  /** Bounds of a call to the language model. */
  readonly chat: {
    readonly deadlineMs: number;
    readonly promptTokens: number;
    readonly answerTokens: number;
    readonly atOnce: number;
    readonly retries: number;
  };
  readonly discord: {
    readonly token?: string;
    readonly apiUrl?: string;
    /** Register commands to this server alone. */
    readonly guildId?: string;
    /** The privileged intent is on, in the portal and here. */
    readonly messageContent: boolean;
    /** Those that this process holds; as many as Discord recommends for `auto`. */
    readonly shards: 'auto' | readonly number[];
    /** Over all processes. */
    readonly shardCount?: number;
  };
  /** Collections that are open where nobody has chosen which may be seen; all where it is not said. */
  readonly openCollections?: readonly string[];
  readonly operator: {
    /** User ids that may rebuild the index from Discord. */
    readonly ids: readonly string[];
    /** How people reach the operator, as it is shown to them. */
    readonly contact?: string;
  };
  readonly limits: {
    readonly perPerson: number;
    readonly perServer: number;
    readonly overall: number;
    readonly atOnce: number;
    readonly waiting: number;
    /** 0 for no limit. */
    readonly serverTokensPerDay: number;
  };
  readonly http: {
    /** Where HTTP is served; it is not where there is none. */
    readonly port?: number;
    readonly host: string;
    /** What a request must carry to ask or to build. */
    readonly secret?: string;
  };
  /** Days for which facts about answers and votes are kept. */
  readonly retentionDays: number;
  /** Whether the text of questions is kept and logged. */
  readonly logQuestions: boolean;
  readonly logLevel: Settings['LOG_LEVEL'];
}

/**
 * Reads the settings from `.env` and the environment (which wins), and checks them all at once.
 * @param environment - variables by name; an empty one counts as not set
 * @param folderOfEnvironmentFile - where `.env` is looked for; `undefined` reads none
 * @throws {UserError} `settings-invalid` that lists every problem: name, value (secrets masked), what was expected
 */
export function loadConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  folderOfEnvironmentFile: string | undefined = process.cwd(),
): Config {
  const fromFile: Record<string, string> = {};
  if (folderOfEnvironmentFile !== undefined) {
    loadEnvironmentFile({
      path: resolve(folderOfEnvironmentFile, '.env'),
      processEnv: fromFile,
      quiet: true,
    });
  }
  const given = withoutEmpty({ ...fromFile, ...withoutEmpty(environment) });
  const parsed = settingsSchema.safeParse(given);
  const wrong = parsed.success ? new Map<string, string>() : describeIssues(parsed.error, given);
  // What is wrong by itself is not also told of for what it does not go with.
  const contradicting = contradictions(given).filter(({ name }) => !wrong.has(name));
  const problems = [...wrong.values(), ...contradicting.map(({ problem }) => problem)];
  if (problems.length > 0 || !parsed.success) {
    throw new UserError('settings-invalid', { problems });
  }
  return toConfig(parsed.data);
}

/** Values are trimmed, except prefixes, whose closing space is part of what is embedded. */
function withoutEmpty(
  variables: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined || value.trim() === '') continue;
    values[name] = name.endsWith('_PREFIX') ? value : value.trim();
  }
  return values;
}

function describeIssues(
  error: z.ZodError,
  given: Readonly<Record<string, string>>,
): Map<string, string> {
  const byName = new Map<string, string>();
  for (const issue of error.issues) {
    const name = String(issue.path[0]);
    if (!byName.has(name)) {
      const value = shown(name, given[name] ?? '');
      byName.set(name, say.wrong({ name, value, expected: issue.message }));
    }
  }
  return byName;
}

/** The value as a message may show it: a secret never, a long one shortened. */
function shown(name: string, value: string): string {
  if (secretNames.has(name)) return say.secret({ length: value.length });
  const plain = maskAddress(value);
  return JSON.stringify(plain.length > 80 ? `${plain.slice(0, 80)}…` : plain);
}

/**
 * Settings that do not go together. They are compared as they were given, so that they are told of in the same
 * message as values that are wrong by themselves.
 */
function contradictions(
  given: Readonly<Record<string, string>>,
): { name: string; problem: string }[] {
  const problems: { name: string; problem: string }[] = [];
  const found = (name: string, problem: string) => {
    problems.push({ name, problem });
  };
  const { EMBEDDING_MODEL, OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = given;
  const usesApi = EMBEDDING_MODEL !== undefined && kindOf(EMBEDDING_MODEL)?.sendsTexts === true;
  if (usesApi && OPENAI_API_KEY === undefined && OPENAI_BASE_URL === undefined) {
    const name = 'EMBEDDING_MODEL';
    found(name, say.needsService({ name, value: shown(name, EMBEDDING_MODEL) }));
  }
  const corpus = given.CORPUS_DIR ?? folderDefaults.CORPUS_DIR;
  for (const name of ['INDEX_DIR', 'DATA_DIR'] as const) {
    const folder = given[name] ?? folderDefaults[name];
    if (isWithinFolder(folder, corpus)) {
      const value = shown(name, folder);
      found(name, say.inCorpus({ name, value, corpus: shown('CORPUS_DIR', corpus) }));
    }
  }
  const { SHARDS = 'auto', SHARD_COUNT } = given;
  if (SHARDS !== 'auto' && SHARD_COUNT === undefined) found('SHARDS', say.shardsWithoutCount);
  const highest = readShards(SHARDS)?.at(-1);
  if (highest !== undefined && highest >= Number(SHARD_COUNT)) {
    const value = shown('SHARDS', SHARDS);
    found('SHARDS', say.shardsBeyondCount({ value, count: Number(SHARD_COUNT) }));
  }
  if (OPENAI_BASE_URL !== undefined && OPENAI_MODEL === undefined && !usesApi) {
    const name = 'OPENAI_BASE_URL';
    found(name, say.serverWithoutModel({ name, value: shown(name, OPENAI_BASE_URL) }));
  }
  return problems;
}

function toConfig(settings: Settings): Config {
  return {
    corpusDir: resolve(settings.CORPUS_DIR),
    indexDir: resolve(settings.INDEX_DIR),
    dataDir: resolve(settings.DATA_DIR),
    ...defined({ databaseUrl: settings.DATABASE_URL, personKey: settings.PERSON_KEY }),
    embedding: {
      model: settings.EMBEDDING_MODEL,
      threads: settings.EMBEDDING_THREADS,
      multilingual: settings.EMBEDDING_MULTILINGUAL ?? isMultilingual(settings.EMBEDDING_MODEL),
      ...defined({
        pooling: settings.EMBEDDING_POOLING,
        questionPrefix: settings.EMBEDDING_QUESTION_PREFIX,
        passagePrefix: settings.EMBEDDING_PASSAGE_PREFIX,
      }),
    },
    openai: {
      models: chatModels(settings),
      ...defined({ apiKey: settings.OPENAI_API_KEY, baseUrl: settings.OPENAI_BASE_URL }),
    },
    chat: {
      deadlineMs: settings.CHAT_TIMEOUT_SECONDS * 1000,
      promptTokens:
        settings.CHAT_PROMPT_TOKENS ??
        (settings.OPENAI_BASE_URL === undefined ? 6000 : smallPromptTokens),
      answerTokens: settings.CHAT_ANSWER_TOKENS,
      atOnce: settings.CHAT_AT_ONCE,
      retries: settings.CHAT_RETRIES,
    },
    discord: {
      messageContent: settings.DISCORD_MESSAGE_CONTENT,
      shards: shardsOf(settings),
      ...defined({
        token: settings.DISCORD_TOKEN,
        apiUrl: settings.DISCORD_API_URL,
        guildId: settings.DISCORD_GUILD_ID,
        shardCount: settings.SHARD_COUNT,
      }),
    },
    ...defined({ openCollections: settings.OPEN_COLLECTIONS }),
    operator: { ids: settings.OPERATOR_IDS, ...defined({ contact: settings.OPERATOR_CONTACT }) },
    limits: {
      perPerson: settings.LIMIT_PERSON_PER_MINUTE,
      perServer: settings.LIMIT_SERVER_PER_MINUTE,
      overall: settings.LIMIT_OVERALL_PER_MINUTE,
      atOnce: settings.LIMIT_AT_ONCE,
      waiting: settings.LIMIT_WAITING,
      serverTokensPerDay: settings.LIMIT_SERVER_TOKENS_PER_DAY,
    },
    http: {
      host: settings.HTTP_HOST,
      ...defined({ port: settings.HTTP_PORT, secret: settings.HTTP_SECRET }),
    },
    retentionDays: settings.RETENTION_DAYS,
    logQuestions: settings.LOG_QUESTIONS,
    logLevel: settings.LOG_LEVEL,
  };
}

/** The shards of this process: those that are set, else all where it is set how many there are. */
function shardsOf({ SHARDS, SHARD_COUNT }: Settings): Config['discord']['shards'] {
  if (SHARDS !== 'auto' || SHARD_COUNT === undefined) return SHARDS;
  return Array.from({ length: SHARD_COUNT }, (_, shard) => shard);
}

/** The models that write answers: those that are set, a small one where there is only a key, none for `off`. */
function chatModels(settings: Settings): readonly string[] {
  if (settings.OPENAI_BASE_URL === undefined && settings.OPENAI_API_KEY === undefined) return [];
  const models = settings.OPENAI_MODEL ?? [defaultChatModel];
  return models.join() === 'off' ? [] : models;
}

/** The entries that have a value, for optional fields that must be absent rather than `undefined`. */
function defined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}
