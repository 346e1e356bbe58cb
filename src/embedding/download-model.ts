import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import { makeFolder } from '../make-folder.ts';
import { english } from '../messages/english.ts';
import { DownloadError, fetchFile } from './fetch-file.ts';
import { describeFileFailure } from './file-failure.ts';
import { hubId, modelUse } from './known-models.ts';
import { descriptionFiles, inspectModelFolder, modelFiles } from './model-folder.ts';
import { TransformersEmbedder } from './transformers-embedder.ts';

const defaultHubUrl = 'https://huggingface.co';

const temporaryMark = '.downloading-';
const leftoverAgeMs = 24 * 60 * 60 * 1000;

export interface DownloadModelOptions {
  /** Hub id, such as `Xenova/all-MiniLM-L6-v2`; a known model's owner may be left out. */
  readonly model: string;
  /** Folder in which models are kept: this one goes to `models/<owner>/<name>` in it. */
  readonly cacheDir: string;
  readonly hubUrl?: string;
  /** Longest wait for the next bytes, in milliseconds. */
  readonly idleTimeoutMs?: number;
  /** Longest time for the whole model, in milliseconds. */
  readonly totalTimeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Called as bytes arrive; `totalBytes` only where the server says how many a file has. */
  readonly onProgress?: (file: string, bytes: number, totalBytes?: number) => void;
}

/**
 * Fetches a model from the hub, unless a working copy is in the cache. All files go to a folder of their own, which
 * is opened and asked for a vector before it takes the model's place; what goes wrong leaves nothing behind.
 * @returns the model's folder
 * @throws {UserError} `settings-invalid`, `model-missing` when it cannot be fetched, `model-damaged` when what was
 * fetched does not work
 */
export async function downloadModel(options: DownloadModelOptions): Promise<string> {
  const id = hubId(options.model);
  if (id === undefined) {
    throw new UserError('settings-invalid:hub-model', { model: options.model });
  }
  const models = join(options.cacheDir, 'models');
  const folder = join(models, id);
  if (await works(folder, id)) return folder;

  const temporary = join(models, `${temporaryMark}${randomUUID()}`);
  try {
    await sweepLeftovers(models);
    makeFolder(join(temporary, 'onnx'));
    await fetchModelFiles(id, temporary, options);
    await expectWorking(temporary, id);
    await takePlace(temporary, folder, id);
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (cause instanceof UserError) throw cause;
    const reason = cause instanceof DownloadError ? cause.message : describeFileFailure(cause);
    throw new UserError('model-missing:not-fetched', { model: id, reason }, { cause });
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
  return folder;
}

async function fetchModelFiles(
  id: string,
  folder: string,
  options: DownloadModelOptions,
): Promise<void> {
  const { hubUrl = defaultHubUrl, idleTimeoutMs = 30_000, totalTimeoutMs = 3_600_000 } = options;
  const deadline = AbortSignal.timeout(totalTimeoutMs);
  const fetchOne = (file: string) =>
    fetchFile(`${hubUrl.replace(/\/+$/, '')}/${id}/resolve/main/${file}`, join(folder, file), {
      signal: options.signal ? AbortSignal.any([options.signal, deadline]) : deadline,
      idleTimeoutMs,
      onProgress: (bytes, totalBytes) => options.onProgress?.(file, bytes, totalBytes),
    });
  for (const file of descriptionFiles) await fetchOne(file);
  const [preferred, smaller] = modelFiles;
  try {
    await fetchOne(preferred.path);
  } catch (cause) {
    if (!(cause instanceof DownloadError && cause.status === 404)) throw cause;
    await fetchOne(smaller.path);
  }
}

/** Opens the model, which embeds one text, and closes it. */
async function tryModel(folder: string, id: string): Promise<void> {
  const model = await inspectModelFolder(folder, english.operators.models.remedies.hub);
  const embedder = await TransformersEmbedder.load(model, id, modelUse(id));
  await embedder.close();
}

async function expectWorking(folder: string, id: string): Promise<void> {
  await tryModel(folder, id).catch((cause: unknown) => {
    throw new UserError('model-damaged:fetched', { model: id }, { cause });
  });
}

async function works(folder: string, id: string): Promise<boolean> {
  return tryModel(folder, id).then(
    () => true,
    () => false,
  );
}

/** Puts the new folder where a damaged one may be; if another process was first, its copy is as good. */
async function takePlace(temporary: string, folder: string, id: string): Promise<void> {
  makeFolder(dirname(folder));
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(temporary, folder);
  } catch (cause) {
    if (!(await works(folder, id))) throw cause;
  }
}

async function sweepLeftovers(models: string): Promise<void> {
  for (const name of await readdir(models).catch(() => [])) {
    if (!name.startsWith(temporaryMark)) continue;
    const path = join(models, name);
    const modified = await stat(path).then(
      (found) => found.mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - modified > leftoverAgeMs) await rm(path, { recursive: true, force: true });
  }
}
