import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Manifest } from '../types.ts';

/** Bytes read at once: others get their turn after each millisecond or so. */
const PIECE = 1 << 20;

/**
 * Reads all files of a generation at once, so that one is read while the checksum of another is taken.
 * @param contents - what gets the content of a file, by its name
 * @throws {UserError} `index-damaged` that names the first file that is not whole
 */
export async function readAllChecked(
  folder: string,
  { files }: Manifest,
  contents: Readonly<Record<string, Uint8Array>> = {},
): Promise<void> {
  const reading = Object.entries(files).map(([file, expected]) =>
    readChecked(folder, file, expected, contents[file]),
  );
  for (const read of await Promise.allSettled(reading)) {
    if (read.status === 'rejected') throw read.reason;
  }
}

/**
 * Reads a file of a generation piece by piece and compares it with the manifest, by size and then by SHA-256.
 * @param into - gets the content where it is given; it is not to be used before the file has turned out to be whole
 * @throws {UserError} `index-damaged` that names the file
 */
async function readChecked(
  folder: string,
  file: string,
  expected: Manifest['files'][string],
  into?: Uint8Array,
): Promise<void> {
  try {
    const handle = await open(join(folder, file));
    try {
      const { size } = await handle.stat();
      if (size !== expected.bytes) {
        const values = { folder, file, bytes: size, expected: expected.bytes };
        throw new UserError('index-damaged:size', values);
      }
      if (into !== undefined && into.byteLength !== size) {
        throw new Error(`${file} has ${size} bytes, expected ${into.byteLength}`);
      }
      const hash = createHash('sha256');
      const scratch = into ?? new Uint8Array(Math.min(PIECE, size));
      for (let at = 0; at < size; ) {
        const start = into === undefined ? 0 : at;
        const piece = scratch.subarray(start, start + Math.min(PIECE, size - at));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at);
        if (bytesRead === 0) break;
        hash.update(piece.subarray(0, bytesRead));
        at += bytesRead;
      }
      if (hash.digest('hex') !== expected.sha256) {
        throw new UserError('index-damaged:checksum', { folder, file });
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('index-damaged:file', { folder, file }, { cause: error });
  }
}
