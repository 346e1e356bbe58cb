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
    throw damaged(folder, `its ${MANIFEST_FILE} cannot be read`, error);
  }
  const manifest = parseManifest(text, folder);
  const expectedName = basename(folder).replace(/\.partial$/, '');
  if (manifest.generation !== expectedName) {
    throw damaged(folder, `its ${MANIFEST_FILE} is that of ${manifest.generation}`);
  }
  for (const [name, expected] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    try {
      const { size } = await stat(path);
      if (size !== expected.bytes) {
        throw damaged(folder, `${name} has ${size} bytes, expected are ${expected.bytes}`);
      }
      const { sha256 } = await fileChecksum(path);
      if (sha256 !== expected.sha256) {
        throw damaged(folder, `the content of ${name} does not match its checksum`);
      }
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw damaged(folder, `${name} is missing or cannot be read`, error);
    }
  }
  return manifest;
}

function damaged(folder: string, what: string, cause?: unknown): UserError {
  const message = `The index in ${folder} is damaged: ${what}. Run "npm run index" to build it again.`;
  return new UserError('index-damaged', message, { cause });
}
