import { createReadStream, existsSync } from 'node:fs';
import { appendFile, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { listCorpusFiles } from '../../corpus/list-files.ts';
import { readArticles } from '../../corpus/read-article.ts';
import { splitArticle } from '../../corpus/split-article.ts';
import type { Embedder } from '../../embedding/embedder.ts';
import { bytesOf } from '../../index/bytes-of.ts';
import { makeFolder } from '../../make-folder.ts';
import { wordedQuestion } from './worded-article.ts';
import { nestedPath, writeNestedCorpus } from './write-corpus.ts';

/** Questions of every size. */
const QUESTIONS = 200;
/** Articles from which the number of windows of one is taken. */
const CALIBRATION = 100;
/** Windows embedded at once. */
const PORTION = 256;

const counts = z.object({ articles: z.number(), windows: z.number() });

/** One window of the prepared corpus, as the peers get it. */
export interface PreparedWindow {
  /** Of its article. */
  readonly path: string;
  readonly text: string;
}

/** A question, and the article that it was made from. */
export interface PreparedQuestion {
  readonly question: string;
  readonly path: string;
}

/** Where the files of one size stand. */
export const preparedFiles = (folder: string, embedder: string) => ({
  corpus: join(folder, 'corpus'),
  counts: join(folder, 'counts.json'),
  windows: join(folder, 'windows.jsonl'),
  questions: join(folder, 'questions.jsonl'),
  vectors: join(folder, `vectors-${embedder}.f32`),
  questionVectors: join(folder, `question-vectors-${embedder}.f32`),
});

/** Writes a corpus of about so many windows, its windows, and questions about it, unless they are there. */
export async function prepareCorpus(folder: string, size: number): Promise<z.infer<typeof counts>> {
  const files = preparedFiles(folder, '');
  if (existsSync(files.counts))
    return counts.parse(JSON.parse(await readFile(files.counts, 'utf8')));
  await rm(folder, { recursive: true, force: true });
  makeFolder(files.corpus);
  await writeNestedCorpus(files.corpus, { end: CALIBRATION });
  const sample = await writeWindows(files.corpus, files.windows);
  const articles = Math.max(2, Math.round((size * CALIBRATION) / sample));
  if (articles < CALIBRATION) await rm(files.corpus, { recursive: true });
  const start = articles < CALIBRATION ? 0 : CALIBRATION;
  await writeNestedCorpus(files.corpus, { start, end: articles });
  const windows = await writeWindows(files.corpus, files.windows);
  const questions = Array.from({ length: QUESTIONS }, (_, place): PreparedQuestion => {
    const seed = Math.floor((place * articles) / QUESTIONS);
    return { question: wordedQuestion(seed), path: nestedPath(seed) };
  });
  await writeFile(files.questions, lines(questions));
  await writeFile(files.counts, JSON.stringify({ articles, windows }));
  return { articles, windows };
}

async function writeWindows(corpus: string, target: string): Promise<number> {
  await writeFile(target, '');
  let count = 0;
  let waiting: PreparedWindow[] = [];
  for (const file of (await listCorpusFiles(corpus)).files) {
    for (const article of (await readArticles(file)).articles) {
      for (const { embeddedText } of splitArticle(article).flatMap(({ windows }) => windows)) {
        waiting.push({ path: article.path, text: embeddedText });
        count++;
      }
    }
    if (waiting.length < PORTION) continue;
    await appendFile(target, lines(waiting));
    waiting = [];
  }
  await appendFile(target, lines(waiting));
  return count;
}

/** Embeds all windows and questions, going on where an earlier run was interrupted. */
export async function prepareVectors(
  folder: string,
  name: string,
  embedder: Embedder,
): Promise<void> {
  const files = preparedFiles(folder, name);
  const bytes = 4 * embedder.fingerprint.dimensions;
  const had = await stat(files.vectors).then(
    ({ size }) => size,
    () => 0,
  );
  const done = Math.floor(had / bytes);
  const target = await open(files.vectors, 'a');
  try {
    await target.truncate(done * bytes);
    let place = 0;
    let texts: string[] = [];
    const embed = async () => {
      for (const vector of await embedder.embedPassages(texts))
        await target.appendFile(bytesOf(vector));
      texts = [];
    };
    for await (const { text } of preparedWindows(folder)) {
      if (place++ < done) continue;
      if (texts.push(text) === PORTION) await embed();
    }
    if (texts.length > 0) await embed();
  } finally {
    await target.close();
  }
  if (existsSync(files.questionVectors)) return;
  const vectors: Uint8Array[] = [];
  for (const { question } of await preparedQuestions(folder)) {
    vectors.push(bytesOf(await embedder.embedQuestion(question)));
  }
  await writeFile(files.questionVectors, Buffer.concat(vectors));
}

/** The windows, in the order of their vectors. */
export async function* preparedWindows(folder: string): AsyncGenerator<PreparedWindow> {
  const input = createReadStream(preparedFiles(folder, '').windows);
  for await (const line of createInterface({ input })) yield JSON.parse(line) as PreparedWindow;
}

/** The questions. */
export async function preparedQuestions(folder: string): Promise<PreparedQuestion[]> {
  const text = await readFile(preparedFiles(folder, '').questions, 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as PreparedQuestion);
}

function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
