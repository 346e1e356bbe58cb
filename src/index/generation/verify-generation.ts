import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Manifest } from '../types.ts';
import { fileChecksum } from './file-checksum.ts';
import { MANIFEST_FILE, parseManifest } from './manifest.ts';

/**
 * Reads a generation's manifest and compares every file with it, by size and then by SHA-256, before anything
 * opens them: a flipped bit in a vector index would kill the process that reads it.
 * @throws {UserError} `index-damaged` or `index-format`, naming the file
 */
export async function verifyGeneration(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, MANIFEST_FILE), 'utf8');
  } catch (error) {
    const values = { folder, file: MANIFEST_FILE };
    throw new UserError('index-damaged:manifest-unreadable', values, { cause: error });
  }
  const manifest = parseManifest(text, folder);
  const expectedName = basename(folder).replace(/\.partial$/, '');
  if (manifest.generation !== expectedName) {
    const { generation } = manifest;
    const values = { folder, file: MANIFEST_FILE, generation };
    throw new UserError('index-damaged:manifest-foreign', values);
  }
  for (const [file, expected] of Object.entries(manifest.files)) {
    const path = join(folder, file);
    try {
      const { size } = await stat(path);
      if (size !== expected.bytes) {
        const values = { folder, file, bytes: size, expected: expected.bytes };
        throw new UserError('index-damaged:size', values);
      }
      const { sha256 } = await fileChecksum(path);
      if (sha256 !== expected.sha256) {
        throw new UserError('index-damaged:checksum', { folder, file });
      }
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError('index-damaged:file', { folder, file }, { cause: error });
    }
  }
  return manifest;
}
