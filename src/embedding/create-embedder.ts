import { stat } from 'node:fs/promises';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { ensureBuiltinModel } from './builtin/builtin-model.ts';
import { downloadModel, hubRemedy } from './download-model.ts';
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
  /** Whether a hub model that is not in the cache may be fetched. */
  readonly allowDownload?: boolean;
  /** Where to fetch it; the public hub unless given. */
  readonly hubUrl?: string;
  readonly openai?: { readonly apiKey?: string; readonly baseUrl?: string };
  /** Overrides what is known of the model. Only for hub models and local folders: the others pool themselves. */
  readonly pooling?: Pooling;
  readonly questionPrefix?: string;
  readonly passagePrefix?: string;
  /** Threads of one inference; 0 or nothing lets the runtime choose. */
  readonly threads?: number;
  /** Ends a download or a first request. */
  readonly signal?: AbortSignal;
}

const apiMark = 'openai:';

/**
 * Opens the embedding model that a setting names; `close` frees it. The network is touched only for an API model,
 * and for a hub model with `allowDownload`.
 * @throws {UserError} `settings-invalid`, `model-missing`, `model-damaged` or `embedding-failed`
 */
export async function createEmbedder(options: CreateEmbedderOptions): Promise<Embedder> {
  const { model } = options;
  if (model === 'builtin') {
    const folder = await ensureBuiltinModel(options.cacheDir);
    return TransformersEmbedder.load(folder, model, ownPooling(options), options.threads);
  }
  if (model.startsWith(apiMark)) {
    // Loaded only where it is named: the service's library would slow every start.
    const { OpenAiEmbedder } = await import('./openai-embedder.ts');
    return OpenAiEmbedder.connect({
      ...options.openai,
      ...(options.signal && { signal: options.signal }),
      model: model.slice(apiMark.length),
      use: ownPooling(options),
    });
  }
  const use = withOverrides(modelUse(basename(model)), options);
  if (isAbsolute(model) || /^\.{1,2}([/\\]|$)/.test(model)) {
    const path = await existingFolder(resolve(model));
    const folder = await inspectModelFolder(path, 'put a whole copy of the model there');
    return TransformersEmbedder.load(folder, basename(path), use, options.threads);
  }
  const id = hubId(model);
  if (id === undefined) throw unknownModel(model);
  const folder = await inspectModelFolder(await hubModelFolder(id, options), hubRemedy);
  return TransformersEmbedder.load(folder, id, use, options.threads);
}

function withOverrides(use: ModelUse, options: CreateEmbedderOptions): ModelUse {
  return {
    pooling: options.pooling ?? use.pooling,
    questionPrefix: options.questionPrefix ?? use.questionPrefix,
    passagePrefix: options.passagePrefix ?? use.passagePrefix,
  };
}

/** For models that give whole vectors: any other pooling is a mistake that would go unnoticed. */
function ownPooling(options: CreateEmbedderOptions): ModelUse {
  const plain: ModelUse = { pooling: 'none', questionPrefix: '', passagePrefix: '' };
  const use = withOverrides(plain, options);
  if (use.pooling === 'none') return use;
  throw new UserError(
    'settings-invalid',
    `EMBEDDING_POOLING is "${use.pooling}", but the model "${options.model}" does its own pooling; ` +
      'leave the setting out.',
  );
}

/** The folder of a hub model in the cache, fetched if that is allowed. */
async function hubModelFolder(id: string, options: CreateEmbedderOptions): Promise<string> {
  const folder = join(options.cacheDir, 'models', id);
  if (await isFolder(folder)) return folder;
  if (options.allowDownload === true) return downloadModel({ ...options, model: id });
  throw new UserError(
    'model-missing',
    `The embedding model ${id} is not in ${join(options.cacheDir, 'models')}. Fetch it once with ` +
      '"npm run doctor -- --download", or set EMBEDDING_MODEL=builtin, which needs no download.',
  );
}

async function existingFolder(path: string): Promise<string> {
  if (await isFolder(path)) return path;
  throw new UserError(
    'model-missing',
    `EMBEDDING_MODEL names the folder ${path}, which does not exist; expected a folder with an ONNX model.`,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function unknownModel(model: string): UserError {
  return new UserError(
    'settings-invalid',
    `EMBEDDING_MODEL is "${model}"; expected "builtin", a hub id such as "Xenova/all-MiniLM-L6-v2", a folder ` +
      'that starts with "./" or "/", or an API model such as "openai:text-embedding-3-small".',
  );
}
