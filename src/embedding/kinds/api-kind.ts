import { english } from '../../messages/english.ts';
import type { EmbeddingKind } from './kind.ts';
import { ownPooling } from './model-use.ts';

const mark = 'openai:';

/** A model of an OpenAI-compatible service. */
export const apiKind: EmbeddingKind = {
  expected: english.operators.models.expected.api,
  sendsTexts: true,
  recognises: (model) => model.startsWith(mark),
  open: async (options) => {
    const { OpenAiEmbedder } = await import('../openai-embedder.ts');
    return OpenAiEmbedder.connect({
      ...options.openai,
      ...(options.signal && { signal: options.signal }),
      model: options.model.slice(mark.length),
      use: ownPooling(options),
    });
  },
};
