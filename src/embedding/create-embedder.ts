import { stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { builtinRevision, ensureBuiltinModel } from './builtin/builtin-model.ts';
import type { Embedder } from './embedder.ts';
import { hubId, type ModelUse, modelUse, type Pooling } from './known-models.ts';
import { inspectModelFolder } from './model-folder.ts';
import { TransformersEmbedder } from './transformers-embedder.ts';

export interface CreateEmbedderOptions {
  /**
   * `builtin`; a hub id such as `Xenova/all-MiniLM-L6-v2` (a known model's owner may be left out); a local folder,
   * absolute or starting with `./` or `../`; or `openai:` and the name of an API model.
   */
  readonly model: string;
  /** Folder in which models are kept, in its subfolder `models`. */
  readonly cacheDir: string;
  /** Overrides what is known of the model. Not for the built-in one, which does its own pooling. */
  readonly pooling?: Pooling;
  readonly questionPrefix?: string;
  readonly passagePrefix?: string;
  /** Threads of one inference; 0 or nothing lets the runtime choose. */
  readonly threads?: number;
}

/** How the built-in model is used: it pools and normalises by itself and wants no prefixes. */
const builtinUse: ModelUse = { pooling: 'none', questionPrefix: '', passagePrefix: '' };

/**
 * Opens the embedding model that a setting names; `close` frees it.
 * @throws {UserError} `settings-invalid`, `model-missing`, `model-damaged` or `embedding-failed`
 */
export async function createEmbedder(options: CreateEmbedderOptions): Promise<Embedder> {
  const { model, cacheDir } = options;
  const threads = options.threads ?? 0;
  if (model === 'builtin') {
    const folder = await inspectModelFolder(await ensureBuiltinModel(cacheDir));
    return TransformersEmbedder.load(folder, model, builtinUse, {
      threads,
      revision: builtinRevision,
    });
  }
  const use = withOverrides(modelUse(basename(model)), options);
  if (isLocalFolder(model)) {
    const folder = await inspectModelFolder(await existingFolder(resolve(model)));
    return TransformersEmbedder.load(folder, basename(folder.path), use, { threads });
  }
  const id = hubId(model);
  if (id === undefined) throw unknownModel(model);
  const folder = join(cacheDir, 'models', id);
  return TransformersEmbedder.load(await inspectModelFolder(folder), id, use, { threads });
}

function withOverrides(use: ModelUse, options: CreateEmbedderOptions): ModelUse {
  return {
    pooling: options.pooling ?? use.pooling,
    questionPrefix: options.questionPrefix ?? use.questionPrefix,
    passagePrefix: options.passagePrefix ?? use.passagePrefix,
  };
}

function isLocalFolder(model: string): boolean {
  return isAbsolute(model) || /^\.{1,2}([/\\]|$)/.test(model);
}

async function existingFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return path;
  throw new UserError(
    'model-missing',
    `EMBEDDING_MODEL names the folder ${path}, which does not exist; expected a folder with an ONNX model.`,
  );
}

function unknownModel(model: string): UserError {
  return new UserError(
    'settings-invalid',
    `EMBEDDING_MODEL is "${model}"; expected "builtin", a hub id such as "Xenova/all-MiniLM-L6-v2", a folder ` +
      'that starts with "./" or "/", or an API model such as "openai:text-embedding-3-small".',
  );
}
