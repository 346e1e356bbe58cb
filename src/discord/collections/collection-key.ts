import { createHash } from 'node:crypto';

/** How the options of a select name a collection: a folder's name may be longer than Discord lets a value be. */
export function collectionKey(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 24);
}
