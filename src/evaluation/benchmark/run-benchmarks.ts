import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decide } from '../../confidence/decide.ts';
import type { Embedder } from '../../embedding/embedder.ts';
import { buildIndex } from '../../index/build-index.ts';
import { readCurrent } from '../../index/generation/current.ts';
import { verifyGeneration } from '../../index/generation/verify-generation.ts';
import { LiveIndex } from '../../index/live-index.ts';
import { openIndex } from '../../index/open-index.ts';
import { embeddedSearch } from '../../search/embedded/embedded-search.ts';
import { comparingSearches } from './compare-searches.ts';
import { type Comparison, inTurn, repeatedly, timed } from './measure.ts';
import { comparingReaders } from './reading.ts';
import { syntheticArticle, syntheticQuestion, writeSyntheticCorpus } from './synthetic-corpus.ts';

/** Times that what is over in a second is measured. */
const ROUNDS = 5;

/** What the benchmarks run on. */
export interface BenchmarkOptions {
  readonly embedder: Embedder;
  /** An empty folder for the corpus and the index. */
  readonly folder: string;
  readonly articles: number;
  /** Different questions, each asked in five rounds. */
  readonly questions: number;
  readonly onStep: (step: string) => void;
}

/**
 * Measures builds, embedding and retrieval on a synthetic corpus, each beside its baseline in the same run.
 */
export async function runBenchmarks(options: BenchmarkOptions): Promise<Comparison[]> {
  const corpusDir = join(options.folder, 'corpus');
  const indexDir = join(options.folder, 'index');
  options.onStep(`writing ${options.articles} articles`);
  await writeSyntheticCorpus(corpusDir, options.articles);
  options.onStep('reading files of every format');
  const reading = await comparingReaders(options.articles);
  const windows = await embedding(options);
  return [
    ...reading,
    windows,
    ...(await building(options, windows.value, corpusDir, indexDir)),
    await opening(options, indexDir),
    ...(await retrieving(options, indexDir)),
    ...(await comparingSearches(options, indexDir)),
  ];
}

async function embedding({ embedder, onStep }: BenchmarkOptions): Promise<Comparison> {
  onStep('embedding windows');
  const texts = Array.from({ length: 64 }, (_, seed) =>
    syntheticArticle(seed).split(/\s+/).slice(4, 64).join(' '),
  );
  await embedder.embedPassages(texts.slice(0, 8));
  const times = await inTurn(
    3,
    () => embedder.embedPassages(texts),
    async () => {
      for (const text of texts) await embedder.embedPassages([text]);
    },
  );
  const perSecond = (milliseconds: number) => (1000 * texts.length) / milliseconds;
  return {
    what: 'windows embedded in batches',
    unit: 'a second',
    value: perSecond(times.one),
    baseline: { what: 'one at a time', value: perSecond(times.other) },
  };
}

async function building(
  { embedder, articles, onStep }: BenchmarkOptions,
  windowsPerSecond: number,
  corpusDir: string,
  indexDir: string,
): Promise<Comparison[]> {
  const build = () => buildIndex({ corpusDir, indexDir, embedder });
  onStep('building the whole index');
  let windows = 0;
  const full = await timed(async () => {
    windows = (await build()).windows.embedded;
  });
  onStep('building with nothing changed');
  const unchanged = await repeatedly(ROUNDS, build);
  onStep('building with one article changed');
  const oneChanged = await repeatedly(ROUNDS, build, (round) =>
    writeFile(join(corpusDir, 'article-00000.md'), syntheticArticle(articles + round)),
  );
  const baseline = { what: 'a full build', value: full };
  const embedded = (1000 * windows) / windowsPerSecond;
  return [
    {
      what: `full build of ${articles} articles`,
      unit: 'ms',
      value: full,
      baseline: { what: `embedding ${windows} windows at the speed above`, value: embedded },
    },
    { what: 'rebuild with nothing changed', unit: 'ms', value: unchanged, baseline },
    { what: 'rebuild with one article changed', unit: 'ms', value: oneChanged, baseline },
  ];
}

async function opening({ onStep }: BenchmarkOptions, indexDir: string): Promise<Comparison> {
  onStep('opening the index');
  const folder = join(indexDir, (await readCurrent(indexDir)) ?? '');
  const times = await inTurn(
    ROUNDS,
    async () => (await openIndex(indexDir)).close(),
    () => verifyGeneration(folder),
  );
  const baseline = { what: 'comparing its files with their checksums', value: times.other };
  return { what: 'opening the index', unit: 'ms', value: times.one, baseline };
}

async function retrieving(
  { embedder, articles, questions: count, onStep }: BenchmarkOptions,
  indexDir: string,
): Promise<Comparison[]> {
  onStep('asking questions');
  const search = embeddedSearch({ index: await LiveIndex.open(indexDir), embedder });
  try {
    const questions = Array.from({ length: count }, (_, seed) => syntheticQuestion(seed));
    const retrieveAll = async () => {
      for (const text of questions) decide(await search.find(text));
    };
    const embedAll = async () => {
      for (const text of questions) await embedder.embedQuestion(text);
    };
    await retrieveAll();
    const times = await inTurn(5, retrieveAll, embedAll);
    const perSecond = (milliseconds: number) => (1000 * questions.length) / milliseconds;
    return [
      {
        what: `questions retrieved, ${articles} articles`,
        unit: 'a second',
        value: perSecond(times.one),
        baseline: { what: 'bare embedding of the questions', value: perSecond(times.other) },
      },
      {
        what: 'search without embedding',
        unit: 'ms a question',
        value: (times.one - times.other) / questions.length,
        baseline: { what: 'embedding', value: times.other / questions.length },
      },
    ];
  } finally {
    await search.close();
  }
}
