import { maxTokens } from './model-sizes.ts';
import type { PublishedWeights } from './published-weights.ts';

const frequencies = 128;

/**
 * The timing signal of every position, [128 positions, 256]: 128 sines and then 128 cosines (not interleaved) of
 * position · frequency. The frequencies (10000^(-j/127)) are a constant of the published graph.
 */
export function timingTable(weights: PublishedWeights): Float32Array {
  const { values } = weights.tensor(
    'module_apply_default/Encoder_en/KonaTransformer/Encode/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1',
    [1, frequencies],
  );
  const table = new Float32Array(maxTokens * 2 * frequencies);
  for (let position = 0; position < maxTokens; position++) {
    const row = position * 2 * frequencies;
    for (const [j, frequency] of values.entries()) {
      // The published graph multiplies in float32.
      const angle = Math.fround(position * frequency);
      table[row + j] = Math.sin(angle);
      table[row + frequencies + j] = Math.cos(angle);
    }
  }
  return table;
}
