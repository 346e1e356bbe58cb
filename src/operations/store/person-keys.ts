import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { UserError } from '../../errors.ts';
import { makeFolder } from '../../make-folder.ts';
import type { SqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

/** File of the key, in `DATA_DIR`. */
const PERSON_KEY_FILE = 'person.key';

/** The key as its file holds it: 32 bytes in hexadecimal. */
const FORM = /^[0-9a-f]{64}$/;

/** Where the key of people is found. */
export interface KeyPlace {
  /** Its file. */
  readonly path: string;
  /** The key itself, where the settings name it; the file is not looked at then. */
  readonly given?: string;
}

/** Where the settings say that the key is. */
export function keyPlaceOf({
  dataDir,
  personKey: given,
}: Pick<Config, 'dataDir' | 'personKey'>): KeyPlace {
  return { path: join(dataDir, PERSON_KEY_FILE), ...(given === undefined ? {} : { given }) };
}

/**
 * Names people by a keyed hash (HMAC-SHA256) of their id, so that one vote a person can be kept, and everything of
 * one person deleted, without storing who anybody is. The key is made once for each installation. It lies in a file
 * that its owner alone may read, beside the database that holds the hashes, so that neither file tells anything
 * without the other. The key of an older version, which lay in the database, is moved.
 * @throws {UserError} `data-store-failed` when the file cannot be read or written, or holds something else
 */
export async function personKeys(
  { path, given }: KeyPlace,
  store: SqliteStore,
): Promise<(userId: string) => string> {
  const key = given ?? readKey(path) ?? makeKey(path, await storedKey(store));
  await forgetStoredKey(store);
  return personKeyBy(key);
}

/** Whether people are named in a file of this machine by another key than the settings give. */
export function isKeyOfOthers({ path, given }: KeyPlace): boolean {
  const own = given === undefined ? undefined : readKey(path);
  return own !== undefined && own !== given;
}

/** What is hashed to tell keys apart. */
const CHECKED = 'the key of Town Clerk';

const noted = z.object({ value: z.string() });

/**
 * The same for machines that share a database, which all must have the same key. The database holds what tells whether
 * it is, and not the key: whoever reads the database alone learns of nobody.
 * @throws {UserError} `person-key-other` where the key is missing here or is another one; else as {@link personKeys}
 */
export async function sharedPersonKeys(
  place: KeyPlace,
  store: Store,
): Promise<(userId: string) => string> {
  const { path } = place;
  const before = await notedCheck(store);
  const own = ownKey(place);
  const other = (name: 'person-key-other' | 'person-key-other:missing') =>
    new UserError(name, { database: store.place, path });
  if (own === undefined && before !== undefined) throw other('person-key-other:missing');
  const key = own ?? makeKey(path);
  const check = checkOf(key);
  const sql =
    "INSERT INTO installation (name, value) VALUES ('person-key', $1) ON CONFLICT DO NOTHING";
  if (before === undefined) await store.tidy((queries) => queries.run(sql, [check]));
  if ((before ?? (await notedCheck(store))) !== check) throw other('person-key-other');
  return personKeyBy(key);
}

/** The key that this machine has; nothing where it has none yet. @throws {UserError} `data-store-failed` */
export function ownKey({ path, given }: KeyPlace): string | undefined {
  return given ?? readKey(path);
}

/** What tells whether two keys are the same, and neither of them. */
export function checkOf(key: string): string {
  return createHmac('sha256', key).update(CHECKED).digest('hex');
}

async function notedCheck(store: Store): Promise<string | undefined> {
  const sql = "SELECT value FROM installation WHERE name = 'person-key'";
  const [row] = await store.tidy((queries) => queries.rows(noted, sql));
  return row?.value;
}

/** Names people by a key. @param key - 64 hexadecimal digits */
export function personKeyBy(key: string): (userId: string) => string {
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
    makeFolder(dirname(path));
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

async function storedKey(store: SqliteStore): Promise<string | undefined> {
  const sql = "SELECT value FROM secrets WHERE name = 'person-key'";
  const [row] = await store.read((queries) => queries.rows(noted, sql));
  return row !== undefined && FORM.test(row.value) ? row.value : undefined;
}

async function forgetStoredKey(store: SqliteStore): Promise<void> {
  const sql = "DELETE FROM secrets WHERE name = 'person-key'";
  if ((await store.write((queries) => queries.run(sql))) > 0) await store.wipe();
}
