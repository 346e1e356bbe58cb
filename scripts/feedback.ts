import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { loadConfig } from '../src/config.ts';
import { english } from '../src/messages/english.ts';
import { exportGaps } from '../src/operations/feedback/export-gaps.ts';
import { openStore, STORE_FILE } from '../src/operations/store/database.ts';
import { byArticle, Gaps, type VainQuestion } from '../src/operations/store/gaps.ts';
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
  const questions = readGaps(join(loadConfig().dataDir, STORE_FILE), since);
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
function readGaps(path: string, since: number): VainQuestion[] {
  if (!existsSync(path)) return [];
  const store = openStore(path);
  try {
    return new Gaps(store).questions({ since });
  } finally {
    store.close();
  }
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
