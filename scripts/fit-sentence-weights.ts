import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { candidatesOf, titleOf } from '../src/answering/quoting/candidates.ts';
import { SentenceVectors } from '../src/answering/quoting/sentence-vectors.ts';
import { measureSignals } from '../src/answering/quoting/signals.ts';
import { WEIGHTS } from '../src/answering/quoting/weights.ts';
import { loadConfig } from '../src/config.ts';
import { createEmbedder } from '../src/embedding/create-embedder.ts';
import type { Embedder } from '../src/embedding/embedder.ts';
import { containsAnswer } from '../src/evaluation/metrics.ts';
import { type LabelledQuestion, readQuestions } from '../src/evaluation/questions.ts';
import { buildIndex } from '../src/index/build-index.ts';
import { LiveIndex } from '../src/index/live-index.ts';
import { embeddedSearch } from '../src/search/embedded/embedded-search.ts';
import type { Found } from '../src/search/found.ts';
import { runCommand } from '../src/terminal/run-command.ts';

/** The sentences of the passages found for a question: a row of signals each, and whether it holds an answer. */
interface Example {
  readonly half: number;
  readonly rows: readonly (readonly number[])[];
  readonly answers: readonly boolean[];
}

const NAMES = [
  'behind',
  'coverage',
  'context',
  'wording',
  'answerType',
  'fitting',
  'covered',
  'cosine',
] as const;
/** Passages found, as in answering, and how far behind the first they may be. */
const PASSAGES = 5;
const FARTHEST = 0.3;

await runCommand(async () => {
  const command = new Command('tsx scripts/fit-sentence-weights.ts')
    .description('Fit the weights that choose the sentences of an extractive answer.')
    .requiredOption(
      '--data <folders...>',
      'folders with questions.jsonl, which has reference answers, and corpus/',
    )
    .exitOverride()
    .parse();
  const { data } = command.opts<{ data: string[] }>();
  const embedder = await createEmbedder({ model: 'builtin', cacheDir: loadConfig().dataDir });
  const examples: Example[] = [];
  for (const folder of data) examples.push(...(await measure(folder, embedder)));
  await embedder.close();
  const [first, second] = [0, 1].map((half) => examples.filter((one) => one.half === half));
  if (first === undefined || second === undefined) return;
  const all = fitWeights(examples);
  const inUse = NAMES.map((name) => WEIGHTS[name]);
  const report = {
    questions: examples.length,
    fitted: named(all),
    fittedOnHalves: [named(fitWeights(first)), named(fitWeights(second))],
    firstSentenceAnswers: {
      crossValidated:
        (hits(second, fitWeights(first)) + hits(first, fitWeights(second))) /
        Math.max(1, examples.length),
      fitted: hits(examples, all) / examples.length,
      inUse: hits(examples, inUse) / examples.length,
    },
  };
  process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
});

function named(weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(NAMES.map((name, index) => [name, weights[index] ?? 0]));
}

async function measure(folder: string, embedder: Embedder): Promise<Example[]> {
  const indexDir = await mkdtemp(join(tmpdir(), 'town-clerk-fit-'));
  await buildIndex({ corpusDir: join(folder, 'corpus'), indexDir, embedder });
  const index = await LiveIndex.open(indexDir, { fingerprint: embedder.fingerprint });
  const search = embeddedSearch({ index, embedder });
  const vectors = new SentenceVectors(embedder, 100_000);
  const examples: Example[] = [];
  for (const question of await readQuestions(join(folder, 'questions.jsonl'))) {
    if (!question.answerable) continue;
    const found = await search.find(question.question, { limit: PASSAGES });
    const example = await exampleOf(question, found, vectors);
    if (new Set(example.answers).size === 2) examples.push(example);
  }
  await search.close();
  await rm(indexDir, { recursive: true });
  return examples;
}

async function exampleOf(
  { relevant, answers = [], id }: LabelledQuestion,
  { focus, passages }: Found,
  vectors: SentenceVectors,
): Promise<Example> {
  const best = passages[0]?.score ?? 0;
  const measured = passages
    .filter(({ score }) => best - score <= FARTHEST)
    .flatMap(({ passage, score }) =>
      [candidatesOf(passage), [titleOf(passage)]].flatMap((candidates) =>
        measureSignals(focus, candidates).map((one) => ({ ...one, behind: best - score })),
      ),
    )
    .filter(({ candidate }) => candidate.whole);
  const texts = measured.map(({ candidate }) => candidate.text);
  const cosines = await vectors.cosines(focus.vector, texts);
  return {
    half: halfOf(relevant[0] ?? id),
    rows: measured.map(({ signals, behind }, row) =>
      NAMES.map((name) => {
        if (name === 'behind') return behind;
        return name === 'cosine' ? (cosines[row] ?? 0) : signals[name];
      }),
    ),
    answers: measured.map(
      ({ candidate: { text, passage } }) =>
        relevant.includes(passage.article.path) &&
        answers.some((answer) => containsAnswer(text, answer)),
    ),
  };
}

/** The half, 0 or 1, that an article belongs to, so that none is in both. */
function halfOf(article: string): number {
  let hash = 0;
  for (const letter of article) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % 2;
}

/** Conditional logistic regression: the weights under which the sentences that answer are likeliest (Adam, 400 steps). */
function fitWeights(examples: readonly Example[]): number[] {
  const weights = NAMES.map(() => 0);
  const momentum = NAMES.map(() => 0);
  const variance = NAMES.map(() => 0);
  for (let step = 1; step <= 400; step++) {
    const gradient = weights.map((weight) => -0.002 * weight);
    for (const { rows, answers } of examples) {
      const odds = oddsOf(rows, weights);
      const all = total(odds);
      const right = total(odds.filter((_, row) => answers[row]));
      for (const [row, signals] of rows.entries()) {
        const odd = odds[row] ?? 0;
        const error = (answers[row] ? odd / right : 0) - odd / all;
        for (const [index, signal] of signals.entries())
          gradient[index] = (gradient[index] ?? 0) + (error * signal) / examples.length;
      }
    }
    for (const [index, slope] of gradient.entries()) {
      const mean = 0.9 * (momentum[index] ?? 0) + 0.1 * slope;
      const square = 0.99 * (variance[index] ?? 0) + 0.01 * slope * slope;
      momentum[index] = mean;
      variance[index] = square;
      const scale = Math.sqrt(square / (1 - 0.99 ** step)) + 1e-6;
      weights[index] = (weights[index] ?? 0) + (0.05 * (mean / (1 - 0.9 ** step))) / scale;
    }
  }
  return weights;
}

/** In how many examples the sentence with the highest score holds a reference answer. */
function hits(examples: readonly Example[], weights: readonly number[]): number {
  return examples.filter(({ rows, answers }) => {
    const odds = oddsOf(rows, weights);
    return answers[odds.indexOf(Math.max(...odds))];
  }).length;
}

function oddsOf(rows: readonly (readonly number[])[], weights: readonly number[]): number[] {
  return rows.map((signals) =>
    Math.exp(total(signals.map((signal, index) => signal * (weights[index] ?? 0)))),
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
