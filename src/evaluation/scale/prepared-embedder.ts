import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Embedder } from '../../embedding/embedder.ts';
import { WindowVectors } from '../../index/vectors/window-vectors.ts';
import { preparedFiles, preparedWindows } from './prepared.ts';

/**
 * Gives the vectors that were prepared for the windows of a folder, so that a build is measured without its embedding;
 * what was not prepared, and questions, the embedder embeds.
 */
export async function preparedEmbedder(
  folder: string,
  name: string,
  windows: number,
  embedder: Embedder,
): Promise<Embedder> {
  const vectors = new WindowVectors(embedder.fingerprint.dimensions, windows);
  const { size } = await stat(preparedFiles(folder, name).vectors);
  if (size !== vectors.bytes().byteLength) throw new Error('Not all windows were embedded.');
  await pipeline(createReadStream(preparedFiles(folder, name).vectors), filling(vectors.bytes()));
  const rows = new Map<string, number>();
  let row = 0;
  for await (const { text } of preparedWindows(folder)) rows.set(keyOf(text), row++);
  return {
    fingerprint: embedder.fingerprint,
    embedPassages: async (texts, { onProgress, ...options } = {}) => {
      const missing = texts.filter((text) => !rows.has(keyOf(text)));
      const fresh = missing.length === 0 ? [] : await embedder.embedPassages(missing, options);
      let used = 0;
      onProgress?.(texts.length);
      return texts.map((text) => {
        const known = rows.get(keyOf(text));
        return known === undefined ? (fresh[used++] ?? new Float32Array()) : vectors.get(known);
      });
    },
    embedQuestion: (text) => embedder.embedQuestion(text),
    close: async () => undefined,
  };
}

/** Takes in all that comes, one piece behind the other. */
function filling(target: Uint8Array): Writable {
  let at = 0;
  return new Writable({
    write: (piece: Uint8Array, _encoding, done) => {
      target.set(piece, at);
      at += piece.length;
      done();
    },
  });
}

/** Shorter than the text, of which there are very many. */
function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}
