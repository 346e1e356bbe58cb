import { UserError } from '../../errors.ts';
import type { ModelUse } from '../known-models.ts';
import type { CreateEmbedderOptions } from './kind.ts';

/** How a model is used: as it is known to want it, but for what the settings say. */
export function withOverrides(use: ModelUse, options: CreateEmbedderOptions): ModelUse {
  return {
    pooling: options.pooling ?? use.pooling,
    questionPrefix: options.questionPrefix ?? use.questionPrefix,
    passagePrefix: options.passagePrefix ?? use.passagePrefix,
  };
}

/**
 * The use of a model that gives whole vectors: any other pooling is a mistake that would go unnoticed.
 * @throws {UserError} `settings-invalid`
 */
export function ownPooling(options: CreateEmbedderOptions): ModelUse {
  const plain: ModelUse = { pooling: 'none', questionPrefix: '', passagePrefix: '' };
  const use = withOverrides(plain, options);
  if (use.pooling === 'none') return use;
  throw new UserError('settings-invalid:pooling', { pooling: use.pooling, model: options.model });
}
