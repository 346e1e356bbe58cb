import { Command } from 'commander';
import { candidatesOf } from '../src/answering/quoting/candidates.ts';
import { SentenceVectors } from '../src/answering/quoting/sentence-vectors.ts';
import { measureSignals } from '../src/answering/quoting/signals.ts';
import { WEIGHTS } from '../src/answering/quoting/weights.ts';
import { loadConfig } from '../src/config.ts';
import { readFolder } from '../src/corpus/read-folder.ts';
import { splitArticle } from '../src/corpus/split-article.ts';
import { createEmbedder } from '../src/embedding/create-embedder.ts';
import { containsAnswer } from '../src/evaluation/metrics.ts';
import { readQuestions } from '../src/evaluation/questions.ts';
import { Bm25 } from '../src/index/bm25/bm25.ts';
import { Bm25Builder } from '../src/index/bm25/bm25-builder.ts';
import type { PassageRecord } from '../src/index/types.ts';
import { questionTerms } from '../src/search/question/question-terms.ts';
import { runCommand } from '../src/terminal/run-command.ts';
import { readText } from '../src/text/read-text.ts';

/** The sentences of a question's article: a row of signals each, and whether it holds a reference answer. */
interface Example {
  readonly rows: readonly (readonly number[])[];
  readonly answers: readonly boolean[];
}

const NAMES = ['coverage', 'context', 'wording', 'answerType', 'cosine'] as const;

await runCommand(async () => {
  const command = new Command('tsx scripts/fit-sentence-weights.ts')
    .description('Fit the weights that choose the sentences of an extractive answer.')
    .requiredOption('--questions <file>', 'labelled questions with reference answers')
    .requiredOption('--corpus <folder>', 'their articles')
    .exitOverride()
    .parse();
  const given = command.opts<{ questions: string; corpus: string }>();
  const examples = await measure(given.questions, given.corpus);
  const halves = [0, 1].map((half) => examples.filter((_, index) => index % 2 === half));
  const [first = [], second = []] = halves;
  const crossValidated =
    (hits(second, fitWeights(first)) + hits(first, fitWeights(second))) /
    Math.max(1, examples.length);
  const inUse = NAMES.map((name) => WEIGHTS[name]);
  const report = {
    questions: examples.length,
    fitted: Object.fromEntries(fitWeights(examples).map((weight, index) => [NAMES[index], weight])),
    firstSentenceAnswers: {
      crossValidated,
      fitted: hits(examples, fitWeights(examples)) / examples.length,
      inUse: hits(examples, inUse) / examples.length,
    },
  };
  process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
});

async function measure(questionsFile: string, corpus: string): Promise<Example[]> {
  const passages = await readPassages(corpus);
  const builder = new Bm25Builder();
  for (const { text } of passages) builder.add(readText(text).terms);
  const terms = Bm25.fromBytes(builder.toBytes());
  const embedder = await createEmbedder({ model: 'builtin', cacheDir: loadConfig().dataDir });
  const vectors = new SentenceVectors(embedder, 100_000);
  const examples: Example[] = [];
  for (const { question, relevant, answers = [] } of await readQuestions(questionsFile)) {
    const own = passages.filter(({ article }) => relevant.includes(article.path));
    const vector = await embedder.embedQuestion(question);
    const asked = { text: question, vector, terms: questionTerms(question, terms) };
    const measured = own
      .flatMap((passage) => measureSignals(asked, candidatesOf(passage)))
      .filter(({ candidate }) => candidate.whole);
    const texts = measured.map(({ candidate }) => candidate.text);
    const cosines = await vectors.cosines(vector, texts);
    const example = {
      rows: measured.map(({ signals }, row) =>
        NAMES.map((name) => (name === 'cosine' ? (cosines[row] ?? 0) : signals[name])),
      ),
      answers: texts.map((text) => answers.some((answer) => containsAnswer(text, answer))),
    };
    if (new Set(example.answers).size === 2) examples.push(example);
  }
  await embedder.close();
  return examples;
}

async function readPassages(corpus: string): Promise<PassageRecord[]> {
  const passages: PassageRecord[] = [];
  for (const [id, article] of (await readFolder(corpus)).entries()) {
    const { path, title, tags } = article;
    for (const passage of splitArticle(article)) {
      const row = passages.length;
      passages.push({ ...passage, row, id: String(row), article: { id, path, title, tags } });
    }
  }
  return passages;
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
