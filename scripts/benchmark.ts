import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { loadConfig } from '../src/config.ts';
import { buildMixed } from '../src/evaluation/benchmark/build-mixed.ts';
import { type Comparison, comparisonText } from '../src/evaluation/benchmark/measure.ts';
import { runBenchmarks } from '../src/evaluation/benchmark/run-benchmarks.ts';
import type { BuildProgress } from '../src/index/types.ts';
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
  const folder = await mkdtemp(join(tmpdir(), 'town-clerk-bench-'));
  try {
    const comparisons = await (given.mixed === undefined
      ? everything(folder, given)
      : buildingMixed(folder, given.mixed));
    const lines = given.json
      ? [JSON.stringify(comparisons)]
      : comparisons.map((comparison) => comparisonText(comparison));
    process.stdout.write(`${lines.join('\n')}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

async function everything(
  folder: string,
  counts: { readonly articles: number; readonly questions: number },
): Promise<Comparison[]> {
  const embedder = await openEmbedder(loadConfig());
  try {
    const { articles, questions } = counts;
    const onStep = (step: string) => process.stderr.write(`${step}…\n`);
    return await runBenchmarks({ embedder, folder, articles, questions, onStep });
  } finally {
    await embedder.close();
  }
}

async function buildingMixed(folder: string, files: number): Promise<Comparison[]> {
  const display = progressDisplay(process.stderr);
  const onProgress = (progress: BuildProgress) => display.update(progress);
  try {
    return await buildMixed({ folder, files, onProgress });
  } finally {
    display.stop();
  }
}
