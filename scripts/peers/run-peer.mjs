// One part of the benchmark for something that people would use instead of Town Clerk. Started by
// `npm run bench -- --scale`; its packages are installed by `npm ci --prefix scripts/peers`.
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '../../src/config.ts';
import { readFolder } from '../../src/corpus/read-folder.ts';
import { splitArticle } from '../../src/corpus/split-article.ts';
import { ThreadEmbedder } from '../../src/embedding/thread/thread-embedder.ts';
import { bagOfWords } from '../../src/evaluation/scale/bag-of-words.ts';
import { peakMegabytes, residentMegabytes, spread } from '../../src/evaluation/scale/figures.ts';
import { knownQuestions } from '../../src/evaluation/scale/measure-known.ts';
import {
  preparedFiles,
  preparedQuestions,
  preparedWindows,
} from '../../src/evaluation/scale/prepared.ts';

const systems = {
  langchain: () => import('./langchain.mjs'),
  orama: () => import('./orama.mjs'),
  scan: () => import('./scan.mjs'),
};

const WANTED = 10;

const part = JSON.parse(process.argv[2]);
const config = loadConfig();
const model = await ThreadEmbedder.open({
  ...config.embedding,
  openai: config.openai,
  cacheDir: config.dataDir,
});
const peer = await systems[part.system]();
const folder = join(part.folder, `${part.system}-${part.vectors}`);
const figures = { build, questions, known }[part.what];
process.stdout.write(`${JSON.stringify(await figures())}\n`);
await model.close();

async function build() {
  const { windows, vectors } = await prepared();
  await rm(folder, { recursive: true, force: true });
  const before = peakMegabytes();
  const started = performance.now();
  const store = await peer.build(windows, vectors, folder);
  const built = performance.now() - started;
  const memory = peakMegabytes();
  const again = performance.now();
  const rebuilt = await store.replaceArticle?.(windows[0].path);
  const one = performance.now() - again;
  return {
    'build.beside': built / 1000,
    'build.memory': memory,
    'build.memory.before': before,
    // What can change nothing in place has to be built anew.
    'rebuild.one': (rebuilt === undefined ? built : one) / 1000,
    disk: await megabytes(folder),
  };
}

async function questions() {
  const asked = await preparedQuestions(part.folder);
  const before = residentMegabytes();
  const started = performance.now();
  const store = await peer.open(folder, dimensions());
  const opened = performance.now() - started;
  const embed = embedding();
  const times = { embed: [], question: [] };
  let first = 0;
  let found = 0;
  await store.find('a question to warm up', embed, WANTED);
  const memory = residentMegabytes();
  const exact = await exactSearch();
  for (const [place, { question, path }] of asked.entries()) {
    const bare = performance.now();
    await embed(question);
    times.embed.push(performance.now() - bare);
    const began = performance.now();
    const hits = await store.find(question, embed, WANTED);
    times.question.push(performance.now() - began);
    if (hits[0]?.path === path) first++;
    const nearest = exact(place);
    found += hits.filter(({ text }) => nearest.has(text)).length / WANTED;
  }
  const figures = { ...spread('embed', times.embed), ...spread('question', times.question) };
  return {
    ...figures,
    'open.first': opened,
    'open.memory.before': before,
    memory,
    'question.ratio': figures['question.p50'] / figures['embed.p50'],
    'right.first': first / asked.length,
    recall10: found / asked.length,
  };
}

async function known() {
  const articles = await readFolder(join(part.known, 'corpus'));
  const windows = articles.flatMap((article) =>
    splitArticle(article).flatMap((passage) =>
      passage.windows.map(({ embeddedText }) => ({ path: article.path, text: embeddedText })),
    ),
  );
  const embedded = await model.embedPassages(windows.map(({ text }) => text));
  const vectors = (row) => embedded[row];
  await rm(folder, { recursive: true, force: true });
  await peer.build(windows, vectors, folder);
  const store = await peer.open(folder, dimensions());
  const asked = await knownQuestions(part.known);
  let first = 0;
  for (const { question, relevant } of asked) {
    const [hit] = await store.find(question, (text) => model.embedQuestion(text), WANTED);
    if (hit !== undefined && relevant.includes(hit.path)) first++;
  }
  return { recall1: first / asked.length, 'recall1.questions': asked.length };
}

function dimensions() {
  return model.fingerprint.dimensions;
}

/** Windows and a function that gives the vector of each. */
async function prepared() {
  const windows = [];
  for await (const window of preparedWindows(part.folder)) windows.push(window);
  const numbers = await floats(preparedFiles(part.folder, part.vectors).vectors);
  const size = dimensions();
  return { windows, vectors: (row) => numbers.subarray(row * size, (row + 1) * size) };
}

async function floats(path) {
  const bytes = await readFile(path);
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}

/** The same vectors as Town Clerk's, and the time of the model. */
function embedding() {
  if (part.vectors === 'model') return (text) => model.embedQuestion(text);
  const words = bagOfWords(dimensions());
  return async (text) => {
    await model.embedQuestion(text);
    return words.embedQuestion(text);
  };
}

/** Texts of the windows that are truly nearest to a question, by its place. */
async function exactSearch() {
  const { windows, vectors } = await prepared();
  const size = dimensions();
  const asked = await floats(preparedFiles(part.folder, part.vectors).questionVectors);
  return (place) => {
    const question = asked.subarray(place * size, (place + 1) * size);
    const scored = windows.map(({ text }, row) => {
      const vector = vectors(row);
      let cosine = 0;
      for (let index = 0; index < size; index++) cosine += question[index] * vector[index];
      return { text, cosine };
    });
    scored.sort((left, right) => right.cosine - left.cosine);
    return new Set(scored.slice(0, WANTED).map(({ text }) => text));
  };
}

async function megabytes(path) {
  let bytes = 0;
  for (const name of await readdir(path)) bytes += (await stat(join(path, name))).size;
  return bytes / 1e6;
}
