import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { makeFolder } from '../../make-folder.ts';

const recordName = 'record.json';
const temporaryMark = '.writing-';
const leftoverAgeMs = 60 * 60 * 1000;

const recordSchema = z.object({
  revision: z.string(),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

/** What a written model folder says of itself. */
export interface ModelRecord {
  readonly revision: string;
  /** Every file has the size and SHA-256 that it was written with. */
  readonly intact: boolean;
}

/** Reads and checks a model folder; `undefined` when it has no readable record. */
export async function readModelRecord(folder: string): Promise<ModelRecord | undefined> {
  const text = await readFile(join(folder, recordName), 'utf8').catch(() => undefined);
  const record = recordSchema.safeParse(parseJson(text));
  if (!record.success) return undefined;
  for (const [name, written] of Object.entries(record.data.files)) {
    const path = join(folder, name);
    const size = await stat(path).then(
      (found) => found.size,
      () => -1,
    );
    if (size !== written.bytes) return { revision: record.data.revision, intact: false };
    const bytes = await readFile(path).catch(() => new Uint8Array());
    if (sha256(bytes) !== written.sha256) return { revision: record.data.revision, intact: false };
  }
  return { revision: record.data.revision, intact: true };
}

/**
 * Writes a model folder: every file beside its place and then renamed over it, so that a reader never meets half a
 * file and a folder in use is never taken away; the record comes last.
 */
export async function writeModelFiles(
  folder: string,
  revision: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const written: Record<string, { bytes: number; sha256: string }> = {};
  for (const [name, bytes] of files) {
    await replaceFile(join(folder, name), bytes);
    written[name] = { bytes: bytes.byteLength, sha256: sha256(bytes) };
  }
  const record = Buffer.from(`${JSON.stringify({ revision, files: written }, undefined, 2)}\n`);
  await replaceFile(join(folder, recordName), record);
}

/** Removes what writers that were killed left behind; those of the last hour may still be at work. */
export async function sweepLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!name.includes(temporaryMark)) continue;
    const path = join(folder, name);
    const modified = await stat(path).then(
      (found) => found.mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - modified > leftoverAgeMs) await rm(path, { force: true });
  }
}

async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  makeFolder(dirname(path));
  const temporary = `${path}${temporaryMark}${randomUUID()}`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw cause;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
