import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { type Config, loadConfig } from '../src/config.ts';
import { english } from '../src/messages/english.ts';
import { exportGaps } from '../src/operations/feedback/export-gaps.ts';
import { createLogger } from '../src/operations/logging.ts';
import { byArticle, Gaps, type VainQuestion } from '../src/operations/store/gaps.ts';
import { PostgresStore } from '../src/operations/store/postgres-store.ts';
import { SqliteStore, STORE_FILE } from '../src/operations/store/sqlite-store.ts';
import type { Store } from '../src/operations/store/store.ts';
import { newCommand } from '../src/terminal/new-command.ts';
import { plainLine } from '../src/terminal/plain-text.ts';
import { runCommand } from '../src/terminal/run-command.ts';

const words = english.operators.commandLine.feedback;
const dayMs = 24 * 60 * 60 * 1000;

await runCommand(async () => {
  const command = newCommand('npm run feedback --', words.what)
    .option('--days <number>', words.days, wholeNumber)
    .option('--export [folder]', words.export)
    .option('--json', words.json)
    .parse();
  const given = command.opts<{ days?: number; export?: string | true; json?: true }>();
  const since = given.days === undefined ? 0 : Date.now() - given.days * dayMs;
  const questions = await readGaps(loadConfig(), since);
  if (given.export !== undefined) {
    const folder = resolve(given.export === true ? 'feedback' : given.export);
    const { articles, questions: lines } = await exportGaps(folder, questions);
    process.stderr.write(`${words.written({ folder, articles })}\n`);
    if (lines === 0 && questions.length > 0) process.stderr.write(`${words.textsNotKept}\n`);
  }
  if (given.json) process.stdout.write(`${JSON.stringify(byArticle(questions))}\n`);
  else if (given.export === undefined) process.stdout.write(table(questions));
  return undefined;
});

/** What the bot has recorded; nothing where it has never run. */
async function readGaps(config: Config, since: number): Promise<VainQuestion[]> {
  const store = await openKept(config);
  if (store === undefined) return [];
  try {
    return await new Gaps(store).questions({ since });
  } finally {
    await store.close();
  }
}

async function openKept({ dataDir, databaseUrl }: Config): Promise<Store | undefined> {
  if (databaseUrl !== undefined) {
    return PostgresStore.open(databaseUrl, createLogger('silent', []));
  }
  const path = join(dataDir, STORE_FILE);
  return existsSync(path) ? SqliteStore.open(path) : undefined;
}

function table(questions: readonly VainQuestion[]): string {
  const rows = byArticle(questions).map(({ declined, downVotes, article }) => [
    String(declined),
    String(downVotes),
    article === undefined ? words.noArticle : plainLine(article),
  ]);
  if (rows.length === 0) return `${words.none}\n`;
  return [words.columns, ...rows]
    .map(([declined = '', down = '', article = '']) =>
      [declined.padStart(8), down.padStart(4), ` ${article}`].join(' '),
    )
    .map((line) => `${line}\n`)
    .join('');
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError(words.wholeNumber);
}
