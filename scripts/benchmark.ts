import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { loadConfig } from '../src/config.ts';
import { buildMixed } from '../src/evaluation/benchmark/build-mixed.ts';
import { type Comparison, comparisonText } from '../src/evaluation/benchmark/measure.ts';
import { runBenchmarks } from '../src/evaluation/benchmark/run-benchmarks.ts';
import { english } from '../src/messages/english.ts';
import { newCommand } from '../src/terminal/new-command.ts';
import { progressDisplay } from '../src/terminal/progress.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { openEmbedder } from '../src/townclerk.ts';

const words = english.operators.commandLine.benchmark;

function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new InvalidArgumentError(words.wholeNumber);
  }
  return number;
}

async function buildingMixed(folder: string, files: number): Promise<Comparison[]> {
  const display = progressDisplay(process.stderr);
  try {
    return await buildMixed({
      folder,
      files,
      onProgress: (progress) => display.update(progress),
    });
  } finally {
    display.stop();
  }
}

await runCommand(async () => {
  const command = newCommand('npm run bench --', words.what)
    .option('--articles <count>', words.articles, count, 1000)
    .option('--questions <count>', words.questions, count, 200)
    .option('--mixed <count>', words.mixed, count)
    .option('--json', words.json)
    .parse();
  const given = command.opts<{
    articles: number;
    questions: number;
    mixed?: number;
    json?: true;
  }>();
  const embedder = await openEmbedder(loadConfig());
  const folder = await mkdtemp(join(tmpdir(), 'town-clerk-bench-'));
  try {
    const comparisons =
      given.mixed === undefined
        ? await runBenchmarks({
            embedder,
            folder,
            articles: given.articles,
            questions: given.questions,
            onStep: (step) => process.stderr.write(`${step}…\n`),
          })
        : await buildingMixed(folder, given.mixed);
    const lines = given.json
      ? [JSON.stringify(comparisons)]
      : comparisons.map((comparison) => comparisonText(comparison));
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await embedder.close();
    await rm(folder, { recursive: true, force: true });
  }
});
