import { english } from '../../messages/english.ts';
import type { EmbeddingKind } from './kind.ts';
import { ownPooling } from './model-use.ts';
import { openFolder } from './open-folder.ts';

/** The model that comes with the program. */
export const builtinKind: EmbeddingKind = {
  expected: english.operators.models.expected.builtin,
  sendsTexts: false,
  recognises: (model) => model === 'builtin',
  open: async (options) => {
    const { ensureBuiltinModel } = await import('../builtin/builtin-model.ts');
    const folder = await ensureBuiltinModel(options.cacheDir);
    return openFolder(folder, options.model, ownPooling(options), options);
  },
};
