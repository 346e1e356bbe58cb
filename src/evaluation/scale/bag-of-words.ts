import type { Embedder } from '../../embedding/embedder.ts';
import { HashingEmbedder } from '../benchmark/hashing-embedder.ts';
import { turnInto } from './turn.ts';

/** Ways in which texts differ. */
const LATENT = 48;
/** Words of fewer letters say nothing of a text. */
const SHORTEST = 4;

/** Vectors that depend on the words of a text alone, for sizes of which the model would take hours. */
export function bagOfWords(dimensions: number): Embedder {
  const hashing = new HashingEmbedder({ dimensions: LATENT });
  const turn = turnInto(dimensions, LATENT);
  const content = (text: string): string =>
    (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(({ length }) => length >= SHORTEST).join(' ') ||
    text;
  return {
    fingerprint: { ...hashing.fingerprint, dimensions },
    embedPassages: async (texts, options) =>
      (await hashing.embedPassages(texts.map(content), options)).map(turn),
    embedQuestion: async (text) => turn(await hashing.embedQuestion(content(text))),
    close: async () => undefined,
  };
}
