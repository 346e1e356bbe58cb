import { z } from 'zod';
import { english } from './messages/english.ts';
import { readShards } from './shard-list.ts';

const { expected } = english.operators.settings;

/** Settings whose values no message may show. */
export const secretNames: ReadonlySet<string> = new Set([
  'DISCORD_TOKEN',
  'OPENAI_API_KEY',
  'HTTP_SECRET',
  'DATABASE_URL',
  'PERSON_KEY',
]);

/** Folders, relative to where the command runs, unless the settings name others. */
export const folderDefaults = { CORPUS_DIR: 'corpus', INDEX_DIR: '.index', DATA_DIR: '.data' };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const text = z.string().optional();
const httpUrl = z
  .url({ protocol: /^https?$/, error: expected.address })
  .refine(holdsNoPassword, expected.addressAlone)
  .optional();
const snowflakes = z
  .string()
  .regex(/^\d{17,20}(\s*,\s*\d{17,20})*$/, expected.ids)
  .transform((list) => list.split(/\s*,\s*/))
  .default([]);
const onOffOrUnset = z
  .enum(['on', 'off'], { error: expected.onOff })
  .transform((value) => value === 'on');
const onOff = onOffOrUnset.default(false);

/** Whether an address names nobody: what stands in it would be shown wherever the address is. */
function holdsNoPassword(address: string): boolean {
  if (!URL.canParse(address)) return true;
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

function wholeNumber(least: number, most: number) {
  const range = expected.wholeNumber({ least, most });
  return z
    .string()
    .regex(/^\d{1,9}$/, range)
    .transform(Number)
    .refine((value) => value >= least && value <= most, range);
}

/** Every setting: its form, its default, and what a message says was expected. */
export const settingsSchema = z.object({
  CORPUS_DIR: z.string().default(folderDefaults.CORPUS_DIR),
  INDEX_DIR: z.string().default(folderDefaults.INDEX_DIR),
  DATA_DIR: z.string().default(folderDefaults.DATA_DIR),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, expected.database)
    .refine((url) => URL.canParse(url), expected.database)
    .optional(),
  PERSON_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, expected.personKey)
    .optional(),
  EMBEDDING_MODEL: z
    .string()
    .refine(
      (value) => !value.startsWith('openai:') || value.length > 'openai:'.length,
      expected.apiModel,
    )
    .default('builtin'),
  EMBEDDING_POOLING: z.enum(['mean', 'cls', 'none'], { error: expected.pooling }).optional(),
  EMBEDDING_QUESTION_PREFIX: text,
  EMBEDDING_PASSAGE_PREFIX: text,
  EMBEDDING_MULTILINGUAL: onOffOrUnset.optional(),
  EMBEDDING_THREADS: wholeNumber(0, 64).default(0),
  OPENAI_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, expected.key)
    .optional(),
  OPENAI_BASE_URL: httpUrl,
  OPENAI_MODEL: z
    .string()
    .transform((list) => list.split(',').map((model) => model.trim()))
    .refine((models) => models.every((model) => model !== ''), expected.models)
    .refine((models) => models.length === 1 || !models.includes('off'), expected.models)
    .optional(),
  CHAT_TIMEOUT_SECONDS: wholeNumber(1, 600).default(60),
  CHAT_PROMPT_TOKENS: wholeNumber(500, 200_000).optional(),
  CHAT_ANSWER_TOKENS: wholeNumber(50, 4000).default(700),
  CHAT_AT_ONCE: wholeNumber(1, 64).default(4),
  CHAT_RETRIES: wholeNumber(0, 5).default(2),
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, expected.token)
    .optional(),
  DISCORD_API_URL: httpUrl,
  DISCORD_GUILD_ID: z
    .string()
    .regex(/^\d{17,20}$/, expected.id)
    .optional(),
  DISCORD_MESSAGE_CONTENT: onOff,
  OPEN_COLLECTIONS: z
    .string()
    .transform((list) => (list === 'none' ? [] : list.split(',').map((name) => name.trim())))
    .refine((names) => names.every((name) => name !== '' && !name.includes('/')), {
      error: expected.collections,
    })
    .optional(),
  OPERATOR_IDS: snowflakes,
  OPERATOR_CONTACT: text,
  SHARDS: z
    .string()
    .transform((value, context) => {
      const shards = value === 'auto' ? ('auto' as const) : readShards(value);
      if (shards !== undefined) return shards;
      context.addIssue({ code: 'custom', message: expected.shards });
      return z.NEVER;
    })
    .default('auto'),
  SHARD_COUNT: wholeNumber(1, 9999).optional(),
  LIMIT_PERSON_PER_MINUTE: wholeNumber(1, 1000).default(6),
  LIMIT_SERVER_PER_MINUTE: wholeNumber(1, 100_000).default(60),
  LIMIT_OVERALL_PER_MINUTE: wholeNumber(1, 1_000_000).default(300),
  LIMIT_AT_ONCE: wholeNumber(1, 64).default(4),
  LIMIT_WAITING: wholeNumber(0, 10_000).default(50),
  LIMIT_SERVER_TOKENS_PER_DAY: wholeNumber(0, 999_999_999).default(0),
  HTTP_PORT: wholeNumber(0, 65_535).optional(),
  HTTP_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, expected.host)
    .default('127.0.0.1'),
  HTTP_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, expected.sharedSecret)
    .optional(),
  RETENTION_DAYS: wholeNumber(1, 3650).default(180),
  LOG_QUESTIONS: onOff,
  LOG_LEVEL: z.enum(logLevels, { error: expected.oneOf({ values: logLevels }) }).default('info'),
});

/** The settings as the schema gives them. */
export type Settings = z.infer<typeof settingsSchema>;
