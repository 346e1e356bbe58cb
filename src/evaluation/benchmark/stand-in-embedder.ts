import { createHash } from 'node:crypto';
import type { Embedder } from '../../embedding/embedder.ts';

const DIMENSIONS = 32;

/**
 * An embedder that takes hardly any time, for measuring everything beside embedding: a vector depends on nothing but
 * the hash of its text, and means nothing.
 */
export function standInEmbedder(): Embedder {
  return {
    fingerprint: {
      model: 'stand-in',
      revision: '1',
      dtype: 'fp32',
      pooling: 'none',
      normalized: true,
      questionPrefix: '',
      passagePrefix: '',
      dimensions: DIMENSIONS,
    },
    embedPassages: async (texts, { onProgress } = {}) => {
      onProgress?.(texts.length);
      return texts.map(vectorOf);
    },
    embedQuestion: async (text) => vectorOf(text),
    close: async () => undefined,
  };
}

function vectorOf(text: string): Float32Array {
  const bytes = createHash('sha256').update(text).digest();
  const vector = Float32Array.from(bytes.subarray(0, DIMENSIONS), (byte) => byte - 127.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
