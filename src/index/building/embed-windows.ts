import type { Embedder } from '../../embedding/embedder.ts';
import { UserError } from '../../errors.ts';
import { checkVector } from '../vectors/window-vectors.ts';

/**
 * Windows handed to the embedder at once: enough to batch by length, few enough to stop and to save between them, and
 * for the time that remains to be estimated from a mixture of short ones and long ones.
 */
const PORTION = 256;

/** Largest difference of a vector's length from 1. */
const TOLERANCE = 1e-3;

/**
 * Embeds texts.
 * @param options.texts - by window id
 * @param options.onEmbedded - gets the unit vectors of each portion when it is done, by window id
 * @throws {UserError} `embedding-failed` when a vector is not one that an index may hold
 */
export async function embedWindows(options: {
  embedder: Embedder;
  texts: ReadonlyMap<string, string>;
  signal: AbortSignal | undefined;
  onProgress: (done: number) => void;
  onEmbedded: (vectors: ReadonlyMap<string, Float32Array>) => Promise<void>;
}): Promise<void> {
  const { embedder, signal, onProgress, onEmbedded } = options;
  const ids = [...options.texts.keys()];
  const texts = [...options.texts.values()];
  for (let start = 0; start < ids.length; start += PORTION) {
    signal?.throwIfAborted();
    const portion = await embedder.embedPassages(texts.slice(start, start + PORTION), {
      ...(signal && { signal }),
      onProgress: (done) => onProgress(start + done),
    });
    const done = new Map(
      ids
        .slice(start, start + PORTION)
        .map((id, index) => [id, checked(portion[index], embedder)] as const),
    );
    await onEmbedded(done);
  }
  signal?.throwIfAborted();
}

function checked(vector: Float32Array | undefined, embedder: Embedder): Float32Array {
  const { model, dimensions } = embedder.fingerprint;
  try {
    if (vector === undefined) throw new Error('There are fewer vectors than texts.');
    checkVector(vector, dimensions);
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    if (Math.abs(length - 1) > TOLERANCE) throw new Error(`A vector has the length ${length}.`);
    return vector;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new UserError('embedding-failed:unusable', { model, detail }, { cause });
  }
}
