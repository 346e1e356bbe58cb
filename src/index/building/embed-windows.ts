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
 * Embeds texts as they come.
 * @param options.texts - with their window ids; those of a portion are embedded, and handed on, before more are asked for
 * @param options.onEmbedded - gets the unit vectors of each portion when it is done, by window id
 * @returns how many were embedded
 * @throws {UserError} `embedding-failed` when a vector is not one that an index may hold
 */
export async function embedWindows(options: {
  embedder: Embedder;
  texts: AsyncIterable<readonly [id: string, text: string]>;
  signal: AbortSignal | undefined;
  onProgress: (done: number) => void;
  onEmbedded: (vectors: ReadonlyMap<string, Float32Array>) => Promise<void>;
}): Promise<number> {
  const { embedder, signal, onProgress, onEmbedded } = options;
  let embedded = 0;
  for await (const portion of inPortions(options.texts)) {
    signal?.throwIfAborted();
    const before = embedded;
    const vectors = await embedder.embedPassages([...portion.values()], {
      ...(signal && { signal }),
      onProgress: (done) => onProgress(before + done),
    });
    const ids = [...portion.keys()];
    await onEmbedded(new Map(ids.map((id, place) => [id, checked(vectors[place], embedder)])));
    embedded += ids.length;
  }
  signal?.throwIfAborted();
  return embedded;
}

async function* inPortions(
  texts: AsyncIterable<readonly [id: string, text: string]>,
): AsyncGenerator<ReadonlyMap<string, string>> {
  let portion = new Map<string, string>();
  for await (const [id, text] of texts) {
    portion.set(id, text);
    if (portion.size < PORTION) continue;
    yield portion;
    portion = new Map();
  }
  if (portion.size > 0) yield portion;
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
