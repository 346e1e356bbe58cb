import { createHmac, randomBytes } from 'node:crypto';
import type { Store } from './database.ts';

/**
 * Names people by a keyed hash (HMAC-SHA256) of their id, so that one vote a person can be kept, and everything of
 * one person deleted, without storing who anybody is. The key is made once for each installation.
 */
export function personKeys(store: Store): (userId: string) => string {
  store
    .prepare('INSERT OR IGNORE INTO secrets (name, value) VALUES (?, ?)')
    .run('person-key', randomBytes(32).toString('hex'));
  const row = store.prepare('SELECT value FROM secrets WHERE name = ?').get('person-key') as {
    value: string;
  };
  return (userId) => createHmac('sha256', row.value).update(userId).digest('hex').slice(0, 32);
}
