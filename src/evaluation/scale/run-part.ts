import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from '../../embedding/embedder.ts';
import { bagOfWords } from './bag-of-words.ts';
import type { Figures } from './figures.ts';
import { measureBuild } from './measure-build.ts';
import { measureKnown } from './measure-known.ts';
import { measureNearest } from './measure-nearest.ts';
import { measureOpening } from './measure-opening.ts';
import { measureQuestions } from './measure-questions.ts';
import { measureSynthetic } from './measure-synthetic.ts';
import type { Part } from './part.ts';
import {
  prepareCorpus,
  preparedFiles,
  preparedQuestions,
  preparedWindows,
  prepareVectors,
} from './prepared.ts';
import { preparedEmbedder } from './prepared-embedder.ts';

/** Windows from which the speed of the model is taken. */
const SAMPLE = 512;

/**
 * Runs one part for Town Clerk itself.
 * @param model - the embedder of the settings
 */
export async function runPart(
  part: Part,
  model: Embedder,
  onStep: (step: string) => void,
): Promise<Figures> {
  const { folder, vectors: name } = part;
  const indexDir = join(folder, `index-${name}`);
  const embedder = name === 'model' ? model : bagOfWords(model.fingerprint.dimensions);
  switch (part.what) {
    case 'embedding': {
      const counts = await prepareCorpus(folder, part.size);
      await prepareVectors(folder, name, embedder);
      return { ...counts, 'embedding.window': await speedOf(model, folder) };
    }
    case 'build': {
      const { windows } = await prepareCorpus(folder, part.size);
      await rm(indexDir, { recursive: true, force: true });
      const corpusDir = preparedFiles(folder, name).corpus;
      return measureBuild(
        { corpusDir, indexDir },
        await preparedEmbedder(folder, name, windows, embedder),
      );
    }
    case 'opening':
      return measureOpening(indexDir);
    case 'questions':
      return measureQuestions(indexDir, await preparedQuestions(folder), clocked(embedder, model));
    case 'nearest':
      return measureNearest(
        indexDir,
        await questionVectors(folder, name, embedder.fingerprint.dimensions),
      );
    case 'known':
      return measureKnown(part.known ?? '', join(folder, 'known-index'), model);
    case 'synthetic':
      return measureSynthetic(part.size, join(folder, 'synthetic.hnsw'), onStep);
  }
}

/** Milliseconds that the bare model takes for one window, of a sample. */
async function speedOf(model: Embedder, folder: string): Promise<number> {
  const texts: string[] = [];
  for await (const { text } of preparedWindows(folder)) {
    if (texts.push(text) === SAMPLE) break;
  }
  await model.embedPassages(texts.slice(0, 32));
  const started = performance.now();
  await model.embedPassages(texts);
  return (performance.now() - started) / texts.length;
}

/** Takes the time of the model for a question, whatever its vector comes from. */
function clocked(embedder: Embedder, model: Embedder): Embedder {
  if (embedder === model) return model;
  return {
    fingerprint: embedder.fingerprint,
    embedPassages: (texts, options) => embedder.embedPassages(texts, options),
    embedQuestion: async (text) => {
      await model.embedQuestion(text);
      return embedder.embedQuestion(text);
    },
    close: async () => undefined,
  };
}

async function questionVectors(
  folder: string,
  name: string,
  dimensions: number,
): Promise<Float32Array[]> {
  const bytes = await readFile(preparedFiles(folder, name).questionVectors);
  const numbers = new Float32Array(Uint8Array.from(bytes).buffer);
  return Array.from({ length: numbers.length / dimensions }, (_, row) =>
    numbers.slice(row * dimensions, (row + 1) * dimensions),
  );
}
