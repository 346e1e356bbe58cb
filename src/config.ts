import { isAbsolute, relative, resolve } from 'node:path';
import { config as loadEnvironmentFile } from 'dotenv';
import { z } from 'zod';
import { UserError } from './errors.ts';

/** All settings, checked; paths are absolute. The only place that reads the environment. */
export interface Config {
  readonly corpusDir: string;
  readonly indexDir: string;
  /** Where everything else is kept: converted models, feedback, per-server settings. */
  readonly dataDir: string;
  readonly embedding: {
    readonly model: string;
    readonly pooling?: 'mean' | 'cls' | 'none';
    readonly questionPrefix?: string;
    readonly passagePrefix?: string;
    /** Threads of one inference; 0 lets the runtime choose. */
    readonly threads: number;
  };
  readonly openai: {
    readonly apiKey?: string;
    readonly baseUrl?: string;
    readonly model?: string;
  };
  readonly discord: {
    readonly token?: string;
    readonly apiUrl?: string;
    readonly guildId?: string;
  };
  readonly logLevel: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

const secretNames = new Set(['DISCORD_TOKEN', 'OPENAI_API_KEY']);

const folder = (fallback: string) => z.string().default(fallback);
const httpUrl = z.url({ protocol: /^https?$/, error: 'an http or https address' }).optional();
const snowflake = z
  .string()
  .regex(/^\d{17,20}$/, 'a Discord id of 17 to 20 digits')
  .optional();
const wholeNumber = (least: number, most: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, `a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `a whole number from ${least} to ${most}`)
    .default(fallback);

const schema = z.object({
  CORPUS_DIR: folder('corpus'),
  INDEX_DIR: folder('.index'),
  DATA_DIR: folder('.data'),
  EMBEDDING_MODEL: z
    .string()
    .refine(
      (value) => !value.startsWith('openai:') || value.length > 'openai:'.length,
      'a model name after "openai:", such as openai:text-embedding-3-small',
    )
    .default('builtin'),
  EMBEDDING_POOLING: z.enum(['mean', 'cls', 'none'], { error: 'mean, cls or none' }).optional(),
  EMBEDDING_QUESTION_PREFIX: z.string().optional(),
  EMBEDDING_PASSAGE_PREFIX: z.string().optional(),
  EMBEDDING_THREADS: wholeNumber(0, 64, 0),
  OPENAI_API_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'a key without spaces or line breaks')
    .optional(),
  OPENAI_BASE_URL: httpUrl,
  OPENAI_MODEL: z.string().optional(),
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, 'a bot token: three parts joined by full stops')
    .optional(),
  DISCORD_API_URL: httpUrl,
  DISCORD_GUILD_ID: snowflake,
  LOG_LEVEL: z.enum(logLevels, { error: logLevels.join(', ') }).default('info'),
});

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
  const parsed = schema.safeParse(given);
  const problems = parsed.success
    ? contradictions(parsed.data)
    : describeIssues(parsed.error, given);
  if (problems.length > 0 || !parsed.success) {
    throw new UserError(
      'settings-invalid',
      `${problems.length === 1 ? 'One setting is' : `${problems.length} settings are`} wrong; ` +
        `mend ${problems.length === 1 ? 'it' : 'them'} in .env or the environment:\n` +
        problems.map((problem) => `  - ${problem}`).join('\n'),
    );
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

function describeIssues(error: z.ZodError, given: Readonly<Record<string, string>>): string[] {
  const byName = new Map<string, string>();
  for (const issue of error.issues) {
    const name = String(issue.path[0]);
    if (!byName.has(name)) {
      byName.set(name, `${name} is ${shown(name, given[name] ?? '')}; expected ${issue.message}.`);
    }
  }
  return [...byName.values()];
}

/** The value as a message may show it: a secret never, a long one shortened. */
function shown(name: string, value: string): string {
  if (secretNames.has(name)) return `(a secret of ${value.length} characters)`;
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
}

function contradictions(settings: z.infer<typeof schema>): string[] {
  const problems: string[] = [];
  const usesApi = settings.EMBEDDING_MODEL.startsWith('openai:');
  if (usesApi && settings.OPENAI_API_KEY === undefined && settings.OPENAI_BASE_URL === undefined) {
    problems.push(
      `EMBEDDING_MODEL is "${settings.EMBEDDING_MODEL}", which needs OPENAI_API_KEY or OPENAI_BASE_URL; ` +
        'expected one of them, or EMBEDDING_MODEL=builtin.',
    );
  }
  for (const name of ['INDEX_DIR', 'DATA_DIR'] as const) {
    if (isWithin(resolve(settings[name]), resolve(settings.CORPUS_DIR))) {
      problems.push(
        `${name} is ${shown(name, settings[name])}, which lies in CORPUS_DIR (${shown('CORPUS_DIR', settings.CORPUS_DIR)}); ` +
          'expected a folder outside the corpus, so that it is not read as articles.',
      );
    }
  }
  if (settings.OPENAI_BASE_URL !== undefined && settings.OPENAI_MODEL === undefined && !usesApi) {
    problems.push(
      `OPENAI_BASE_URL is ${shown('OPENAI_BASE_URL', settings.OPENAI_BASE_URL)} but OPENAI_MODEL is not set; ` +
        "expected the name of one of that server's models.",
    );
  }
  return problems;
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path === '' || (!path.startsWith('..') && !isAbsolute(path));
}

function toConfig(settings: z.infer<typeof schema>): Config {
  return {
    corpusDir: resolve(settings.CORPUS_DIR),
    indexDir: resolve(settings.INDEX_DIR),
    dataDir: resolve(settings.DATA_DIR),
    embedding: {
      model: settings.EMBEDDING_MODEL,
      threads: settings.EMBEDDING_THREADS,
      ...defined({
        pooling: settings.EMBEDDING_POOLING,
        questionPrefix: settings.EMBEDDING_QUESTION_PREFIX,
        passagePrefix: settings.EMBEDDING_PASSAGE_PREFIX,
      }),
    },
    openai: defined({
      apiKey: settings.OPENAI_API_KEY,
      baseUrl: settings.OPENAI_BASE_URL,
      model: settings.OPENAI_MODEL,
    }),
    discord: defined({
      token: settings.DISCORD_TOKEN,
      apiUrl: settings.DISCORD_API_URL,
      guildId: settings.DISCORD_GUILD_ID,
    }),
    logLevel: settings.LOG_LEVEL,
  };
}

/** The entries that have a value, for optional fields that must be absent rather than `undefined`. */
function defined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };
}
