import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import {
  type Example,
  fitLogistic,
  predict,
} from '../src/confidence/fitting/logistic-regression.ts';
import { type Sample, samplesOf } from '../src/confidence/fitting/samples.ts';
import { probabilityOf, signalNames } from '../src/confidence/judge.ts';
import { answerRateAt, declineRateAt, tradeOffCurve } from '../src/confidence/trade-off.ts';
import { loadConfig } from '../src/config.ts';
import { createEmbedder } from '../src/embedding/create-embedder.ts';
import type { Embedder } from '../src/embedding/embedder.ts';
import { UserError } from '../src/errors.ts';
import { areaUnderCurve } from '../src/evaluation/area-under-curve.ts';
import { readQuestions } from '../src/evaluation/questions.ts';
import { buildIndex } from '../src/index/build-index.ts';
import { LiveIndex } from '../src/index/live-index.ts';
import { embeddedSearch } from '../src/search/embedded/embedded-search.ts';
import { runCommand } from '../src/terminal/run-command.ts';

interface SampleSet {
  readonly name: string;
  readonly samples: readonly Sample[];
  /** How much the set counts beside the others. */
  readonly count: number;
}

/** What a set's questions that can be answered count together, and all its others, before its own count. */
const SHARE = 500;
/** Weights of signals that are seldom other than 0 are kept small unless the examples insist. */
const PENALTY = 0.5;

const FOLDS = 5;
const THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

await runCommand(async () => {
  const command = new Command('npx tsx scripts/fit-confidence.ts')
    .description('Fit the weights of the confidence, and show what they do on each set.')
    .requiredOption('--questions <files...>', 'labelled questions, one file for each set')
    .requiredOption('--corpus <folders...>', 'the articles of each set, in the same order')
    .option('--labelled-questions <files...>', 'sets that are asked as they are labelled only', [])
    .option('--labelled-corpus <folders...>', 'their articles', [])
    .option(
      '--counts <numbers...>',
      'how much each set counts, in the order given; 1 unless given',
      [],
    )
    .option('--check-questions <files...>', 'sets that only check the weights', [])
    .option('--check-corpus <folders...>', 'their articles', [])
    .exitOverride()
    .parse();
  const given = command.opts<{
    questions: string[];
    corpus: string[];
    labelledQuestions: string[];
    labelledCorpus: string[];
    counts: string[];
    checkQuestions: string[];
    checkCorpus: string[];
  }>();
  const embedder = await createEmbedder({ model: 'builtin', cacheDir: loadConfig().dataDir });
  try {
    const collected = [
      ...(await collectAll(given.questions, given.corpus, embedder)),
      ...(await collectAll(given.labelledQuestions, given.labelledCorpus, embedder, true)),
    ];
    const fitted = collected.map((set, place) => ({
      ...set,
      count: Number(given.counts[place] ?? 1),
    }));
    const checked = await collectAll(given.checkQuestions, given.checkCorpus, embedder);
    const weights = fitLogistic(
      fitted.flatMap((set) => examplesOf(set.samples, set.count)),
      PENALTY,
    );
    const named = ['intercept', ...signalNames()].map((name, place) => [
      name,
      round(weights[place]),
    ]);
    const report = {
      weights: Object.fromEntries(named),
      crossValidated: fitted.map((set) => describe(set, crossValidated(set, fitted))),
      checked: checked.map((set) => describe(set, (sample) => predict(weights, inputsOf(sample)))),
      inUse: [...fitted, ...checked].map((set) =>
        describe(set, ({ signals }) => probabilityOf(signals)),
      ),
    };
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  } finally {
    await embedder.close();
  }
});

async function collectAll(
  questions: readonly string[],
  corpora: readonly string[],
  embedder: Embedder,
  asLabelled = false,
): Promise<SampleSet[]> {
  if (questions.length !== corpora.length) {
    throw new UserError('usage:unequal-sets');
  }
  const sets: SampleSet[] = [];
  for (const [place, file] of questions.entries()) {
    const corpus = corpora[place] ?? '';
    process.stderr.write(`${file}\n`);
    const samples = await collect(file, corpus, embedder, asLabelled);
    sets.push({ name: nameOf(file), samples, count: 1 });
  }
  return sets;
}

async function collect(
  file: string,
  corpusDir: string,
  embedder: Embedder,
  asLabelled: boolean,
): Promise<Sample[]> {
  const questions = await readQuestions(file);
  const indexDir = await mkdtemp(join(tmpdir(), 'fit-confidence-'));
  try {
    await buildIndex({ corpusDir, indexDir, embedder });
    const index = await LiveIndex.open(indexDir);
    const search = embeddedSearch({ index, embedder });
    const articles = await index.use(async (open) => open.articles);
    const samples: Sample[] = [];
    for (const asked of questions) {
      samples.push(...(await samplesOf(search, articles, asked, { asLabelled })));
    }
    await search.close();
    return samples;
  } finally {
    await rm(indexDir, { recursive: true, force: true });
  }
}

/** A set's questions that can be answered count as much as all others of it together. */
function examplesOf(samples: readonly Sample[], count: number): Example[] {
  const answerable = samples.filter(({ kind }) => kind === 'answerable').length;
  const others = samples.length - answerable;
  return samples.map((sample) => {
    const positive = sample.kind === 'answerable';
    const weight = (SHARE * count) / (positive ? answerable : others);
    return { inputs: inputsOf(sample), positive, weight };
  });
}

/** Probabilities from weights that were fitted without the sample's group. */
function crossValidated(set: SampleSet, all: readonly SampleSet[]): (sample: Sample) => number {
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fitLogistic(
      all.flatMap((each) =>
        examplesOf(
          each === set ? set.samples.filter((one) => foldOf(one) !== fold) : each.samples,
          each.count,
        ),
      ),
      PENALTY,
    ),
  );
  return (sample) => predict(folds[foldOf(sample)] ?? [], inputsOf(sample));
}

function foldOf({ group }: Sample): number {
  return (createHash('sha256').update(group).digest()[0] ?? 0) % FOLDS;
}

function inputsOf({ signals }: Sample): number[] {
  return signalNames().map((name) => signals[name]);
}

function describe(set: SampleSet, probability: (sample: Sample) => number): unknown {
  const values = set.samples.map((sample) => ({ kind: sample.kind, value: probability(sample) }));
  const of = (kind: string) => values.filter((one) => one.kind === kind).map(({ value }) => value);
  const kinds = [...new Set(values.map(({ kind }) => kind))];
  const answerable = of('answerable');
  const others = kinds
    .filter((kind) => kind !== 'answerable')
    .map((kind) => {
      const curve = tradeOffCurve([
        ...answerable.map((value) => ({ probability: value, answerable: true })),
        ...of(kind).map((value) => ({ probability: value, answerable: false })),
      ]);
      return [
        kind,
        {
          areaUnderCurve: round(areaUnderCurve(answerable, of(kind))),
          declinedWhenAnswering90: round(declineRateAt(curve, 0.9)),
          answeredWhenDeclining50: round(answerRateAt(curve, 0.5)),
          answeredWhenDeclining70: round(answerRateAt(curve, 0.7)),
        },
      ];
    });
  const shares = THRESHOLDS.map((threshold) => [
    threshold.toFixed(1),
    Object.fromEntries(kinds.map((kind) => [kind, round(shareFrom(of(kind), threshold))])),
  ]);
  return { set: set.name, ...Object.fromEntries(others), answeredFrom: Object.fromEntries(shares) };
}

function shareFrom(values: readonly number[], threshold: number): number {
  return values.filter((value) => value >= threshold).length / Math.max(1, values.length);
}

function nameOf(file: string): string {
  return join(basename(dirname(file)), basename(file));
}

function round(value: number | undefined): number {
  return Math.round((value ?? 0) * 1000) / 1000;
}
