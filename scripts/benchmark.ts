import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { loadConfig } from '../src/config.ts';
import { buildMixed } from '../src/evaluation/benchmark/build-mixed.ts';
import { type Comparison, comparisonText } from '../src/evaluation/benchmark/measure.ts';
import { runBenchmarks } from '../src/evaluation/benchmark/run-benchmarks.ts';
import { runScale } from '../src/evaluation/scale/run-scale.ts';
import { parseSize } from '../src/evaluation/scale/sizes.ts';
import { writeScaleReport } from '../src/evaluation/scale/write-scale-report.ts';
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

/** Settings of the measurements at several sizes. */
interface GivenScale {
  readonly scale?: number[];
  readonly synthetic?: number[];
  readonly model: number[];
  readonly known?: string;
  readonly peers?: true;
  readonly work: string;
  readonly out: string;
}

function sizes(value: string): number[] {
  return value.split(',').map((each) => {
    const size = each.trim() === '0' ? 0 : parseSize(each);
    if (size === undefined) throw new InvalidArgumentError(words.sizes);
    return size;
  });
}

await runCommand(async () => {
  const command = newCommand('npm run bench --', words.what)
    .option('--articles <count>', words.articles, count, 1000)
    .option('--questions <count>', words.questions, count, 200)
    .option('--mixed <count>', words.mixed, count)
    .option('--json', words.json)
    .option('--scale <sizes>', words.scale, sizes)
    .option('--synthetic <sizes>', words.synthetic, sizes)
    .option('--model <size>', words.model, sizes, [10_000])
    .option('--known <folder>', words.known)
    .option('--peers', words.peers)
    .option('--work <folder>', words.work, join(tmpdir(), 'town-clerk-scale'))
    .option('--out <folder>', words.out, 'performance')
    .parse();
  const given = command.opts<
    GivenScale & {
      articles: number;
      questions: number;
      mixed?: number;
      json?: true;
    }
  >();
  if (given.scale !== undefined || given.synthetic !== undefined) return atScale(given);
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

async function atScale(given: GivenScale): Promise<undefined> {
  const { scale = [], synthetic = [], known, peers = false, work, out } = given;
  const results = await runScale({
    work: resolve(work),
    sizes: scale,
    synthetic,
    modelUpTo: Math.max(...given.model),
    known: known === undefined ? undefined : resolve(known),
    peers,
    onStep: (step) => process.stderr.write(`${step}\n`),
  });
  process.stdout.write(await writeScaleReport(out, results, { curves: peers }));
}

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
