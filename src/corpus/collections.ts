/**
 * Names of the collections that may be seen; `undefined` for all of them. A collection is a folder at the top of the
 * corpus with everything below it. Articles beside those folders belong to none and may be seen by everybody.
 */
export type VisibleCollections = readonly string[] | undefined;

/** The collection that an article belongs to, if it does. */
export function collectionOf(path: string): string | undefined {
  const end = path.indexOf('/');
  return end < 0 ? undefined : path.slice(0, end);
}

/** The collections that some articles belong to, each once, by name. */
export function collectionsOf(articles: Iterable<{ readonly path: string }>): string[] {
  const names = new Set<string>();
  for (const { path } of articles) {
    const name = collectionOf(path);
    if (name !== undefined) names.add(name);
  }
  return [...names].sort();
}

/** Whether an article may be seen where these collections may. */
export function isVisible(path: string, visible: VisibleCollections): boolean {
  const collection = collectionOf(path);
  return visible === undefined || collection === undefined || visible.includes(collection);
}
