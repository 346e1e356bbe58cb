import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Manifest } from '../types.ts';
import { MANIFEST_FILE, parseManifest } from './manifest.ts';
import { readAllChecked } from './read-checked.ts';

/**
 * Reads a generation's manifest and compares every file with it before anything opens them: a flipped bit in a vector
 * index would kill the process that reads it.
 * @throws {UserError} `index-damaged` or `index-format`, naming the file
 */
export async function verifyGeneration(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await readAllChecked(folder, manifest);
  return manifest;
}

/**
 * Reads a generation's manifest, and nothing else.
 * @throws {UserError} `index-damaged` or `index-format`
 */
export async function readManifest(folder: string): Promise<Manifest> {
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
  return manifest;
}
