import { basename, isAbsolute, resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { english } from '../../messages/english.ts';
import { modelUse } from '../known-models.ts';
import { inspectModelFolder } from '../model-folder.ts';
import type { EmbeddingKind } from './kind.ts';
import { withOverrides } from './model-use.ts';
import { isFolder, openFolder } from './open-folder.ts';

const { expected, remedies } = english.operators.models;

/** A model in a folder of the operator's own. */
export const folderKind: EmbeddingKind = {
  expected: expected.folder,
  sendsTexts: false,
  recognises: (model) => isAbsolute(model) || /^\.{1,2}([/\\]|$)/.test(model),
  open: async (options) => {
    const path = resolve(options.model);
    if (!(await isFolder(path))) throw new UserError('model-missing:folder', { folder: path });
    const folder = await inspectModelFolder(path, remedies.folder);
    const use = withOverrides(modelUse(basename(options.model)), options);
    return openFolder(folder, basename(path), use, options);
  },
};
