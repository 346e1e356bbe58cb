import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';

const faults = english.operators.models.folder;

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
  /** What tells this model from every other: a SHA-256, hexadecimal. */
  readonly revision: string;
  /** Tokens of a text that the model reads. */
  readonly maxTokens: number;
  /** What the operator can do when the model turns out not to work; a clause. */
  readonly remedy: string;
}

const defaultMaxTokens = 512;
const mostTokens = 8192;
const tokenizerConfig = z.object({ model_max_length: z.number().positive().optional() });

/**
 * Checks that a folder holds everything that the library needs, before the library looks: it reports some missing
 * files only when the first text is embedded. The revision is the SHA-256 over its files.
 * @throws {UserError} `model-damaged` when a file is missing, empty or not what it should be
 */
export async function inspectModelFolder(path: string, remedy: string): Promise<ModelFolder> {
  const hash = createHash('sha256');
  let maxTokens = defaultMaxTokens;
  const read = async (name: string) => {
    const bytes = await readModelFile(path, name, remedy);
    hash.update(bytes);
    return bytes;
  };
  for (const name of descriptionFiles) {
    const content = parseJson(await read(name));
    if (content === undefined) throw damagedModel(path, faults.notJson({ file: name }), remedy);
    if (name === 'tokenizer_config.json') {
      // Some models state 10^30 here for "no limit".
      const stated = tokenizerConfig.safeParse(content).data?.model_max_length;
      maxTokens = Math.min(stated ?? defaultMaxTokens, mostTokens);
    }
  }
  const model = await findModelFile(path, remedy);
  await read(model.path);
  return { path, dtype: model.dtype, revision: hash.digest('hex'), maxTokens, remedy };
}

/** The error for a model folder that cannot be used. */
export function damagedModel(
  folder: string,
  what: string,
  remedy: string,
  cause?: unknown,
): UserError {
  return new UserError('model-damaged', { folder, what, remedy }, { cause });
}

async function findModelFile(folder: string, remedy: string): Promise<(typeof modelFiles)[number]> {
  for (const file of modelFiles) {
    const found = await stat(join(folder, file.path)).catch(() => undefined);
    if (found !== undefined) return file;
  }
  throw damagedModel(folder, faults.noModel({ files: modelFiles.map(({ path }) => path) }), remedy);
}

async function readModelFile(folder: string, name: string, remedy: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, name));
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const what = missing ? faults.none({ file: name }) : faults.unreadable({ file: name });
    throw damagedModel(folder, what, remedy, cause);
  }
  if (bytes.length === 0) throw damagedModel(folder, faults.empty({ file: name }), remedy);
  return bytes;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
