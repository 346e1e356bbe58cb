import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { UserError } from '../../errors.ts';
import type { Store } from './database.ts';

/** The key as its file holds it: 32 bytes in hexadecimal. */
const FORM = /^[0-9a-f]{64}$/;

/**
 * Names people by a keyed hash (HMAC-SHA256) of their id, so that one vote a person can be kept, and everything of
 * one person deleted, without storing who anybody is. The key is made once for each installation. It lies in a file
 * that its owner alone may read, beside the database that holds the hashes, so that neither file tells anything
 * without the other. The key of an older version, which lay in the database, is moved.
 * @param path - the key's file
 * @throws {UserError} `data-store-failed` when the file cannot be read or written, or holds something else
 */
export function personKeys(path: string, store: Store): (userId: string) => string {
  const key = readKey(path) ?? makeKey(path, storedKey(store));
  forgetStoredKey(store);
  return (userId) => createHmac('sha256', key).update(userId).digest('hex').slice(0, 32);
}

function readKey(path: string): string | undefined {
  try {
    const key = readFileSync(path, 'utf8').trim();
    if (FORM.test(key)) return key;
    throw new UserError('data-store-failed:key', { path });
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw new UserError('data-store-failed:key', { path }, { cause });
  }
}

/** Writes the key beside and links it to its place: of several processes that start at once, one makes it. */
function makeKey(path: string, key = randomBytes(32).toString('hex')): string {
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    const file = openSync(beside, 'wx', 0o600);
    try {
      writeSync(file, `${key}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(beside, path);
    return key;
  } catch (cause) {
    const made = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const others = made ? readKey(path) : undefined;
    if (others !== undefined) return others;
    throw new UserError('data-store-failed:key', { path }, { cause });
  } finally {
    rmSync(beside, { force: true });
  }
}

function storedKey(store: Store): string | undefined {
  const row = store.prepare('SELECT value FROM secrets WHERE name = ?').get('person-key') as
    | { value: string }
    | undefined;
  return row !== undefined && FORM.test(row.value) ? row.value : undefined;
}

/** Overwrites what the database held of the key, not only the notice that it is there. */
function forgetStoredKey(store: Store): void {
  if (store.prepare('SELECT 1 FROM secrets WHERE name = ?').get('person-key') === undefined) return;
  store.exec("PRAGMA secure_delete = ON; DELETE FROM secrets WHERE name = 'person-key'; VACUUM;");
}
