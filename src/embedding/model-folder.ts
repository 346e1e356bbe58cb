import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';

/** Files that every model folder needs beside the model itself. */
export const descriptionFiles = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/** The model itself, best first: the library's name for each number type, and where it looks for it. */
export const modelFiles = [
  { dtype: 'fp32', path: 'onnx/model.onnx' },
  { dtype: 'q8', path: 'onnx/model_quantized.onnx' },
] as const;

/** A model folder whose files are there and readable. */
export interface ModelFolder {
  readonly path: string;
  readonly dtype: (typeof modelFiles)[number]['dtype'];
  /** SHA-256 over the files, hexadecimal. */
  readonly sha256: string;
  /** Tokens of a text that the model reads. */
  readonly maxTokens: number;
}

const defaultMaxTokens = 512;
const tokenizerConfig = z.object({ model_max_length: z.number().positive().optional() });

/**
 * Checks that a folder holds everything that the library needs, before the library looks: it reports some missing
 * files only when the first text is embedded.
 * @throws {UserError} `model-damaged` when a file is missing, empty or not what it should be
 */
export async function inspectModelFolder(path: string): Promise<ModelFolder> {
  const hash = createHash('sha256');
  let maxTokens = defaultMaxTokens;
  for (const name of descriptionFiles) {
    const bytes = await readModelFile(path, name);
    hash.update(bytes);
    const content = parseJsonFile(path, name, bytes);
    if (name === 'tokenizer_config.json') {
      // Some models state 10^30 here for "no limit".
      const stated = tokenizerConfig.safeParse(content).data?.model_max_length;
      maxTokens = Math.min(stated ?? defaultMaxTokens, 8192);
    }
  }
  const { dtype, path: modelPath } = await findModelFile(path);
  hash.update(await readModelFile(path, modelPath));
  return { path, dtype, sha256: hash.digest('hex'), maxTokens };
}

async function findModelFile(folder: string): Promise<(typeof modelFiles)[number]> {
  for (const file of modelFiles) {
    const found = await stat(join(folder, file.path)).catch(() => undefined);
    if (found !== undefined) return file;
  }
  throw damaged(folder, `has neither ${modelFiles.map((file) => file.path).join(' nor ')}`);
}

async function readModelFile(folder: string, name: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, name));
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw damaged(folder, missing ? `has no ${name}` : `has a ${name} that cannot be read`, cause);
  }
  if (bytes.length === 0) throw damaged(folder, `has an empty ${name}`);
  return bytes;
}

function parseJsonFile(folder: string, name: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw damaged(folder, `has a ${name} that is not JSON`, cause);
  }
}

/** The error for a model folder that cannot be used. */
export function damaged(folder: string, what: string, cause?: unknown): UserError {
  return new UserError(
    'model-damaged',
    `The model folder ${folder} ${what}. Expected are ${descriptionFiles.join(', ')} and ` +
      `${modelFiles[0].path}; put a whole copy of the model there, or delete the folder ` +
      `${basename(folder)} and fetch it with "npm run doctor -- --download".`,
    { cause },
  );
}
