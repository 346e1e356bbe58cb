import { collectionsOf } from '../corpus/collections.ts';
import { UserError } from '../errors.ts';
import type { TownClerk } from '../townclerk.ts';
import { plainLine } from './plain-text.ts';

/** @throws {UserError} `usage` where one of these collections is not in the index */
export async function checkCollections(
  index: Pick<TownClerk['index'], 'use'>,
  names: readonly string[] = [],
): Promise<void> {
  if (names.length === 0) return;
  const known = await index.use(async ({ articles }) => collectionsOf(articles));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UserError('usage:no-such-collection', {
    name: plainLine(unknown),
    known: known.map(plainLine),
  });
}
