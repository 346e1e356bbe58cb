import { basename, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { english } from '../../messages/english.ts';
import { hubId, modelUse } from '../known-models.ts';
import { inspectModelFolder } from '../model-folder.ts';
import type { CreateEmbedderOptions, EmbeddingKind } from './kind.ts';
import { withOverrides } from './model-use.ts';
import { isFolder, openFolder } from './open-folder.ts';

const { expected, remedies } = english.operators.models;

/** A model of the public hub, fetched once. */
export const hubKind: EmbeddingKind = {
  expected: expected.hub,
  sendsTexts: false,
  recognises: (model) => hubId(model) !== undefined,
  open: async (options) => {
    const id = hubId(options.model) ?? options.model;
    const folder = await inspectModelFolder(await cachedFolder(id, options), remedies.hub);
    const use = withOverrides(modelUse(basename(options.model)), options);
    return openFolder(folder, id, use, options);
  },
};

/** The folder of a hub model in the cache, fetched if that is allowed. */
async function cachedFolder(id: string, options: CreateEmbedderOptions): Promise<string> {
  const models = join(options.cacheDir, 'models');
  const folder = join(models, id);
  if (await isFolder(folder)) return folder;
  if (options.allowDownload !== true) {
    throw new UserError('model-missing', { model: id, folder: models });
  }
  const { downloadModel } = await import('../download-model.ts');
  return downloadModel({ ...options, model: id });
}
