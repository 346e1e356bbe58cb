// Orama's hybrid search of words and vectors. It lives in memory; what it is on disk is its state as JSON lines, since
// all of it is more than the longest string of a larger index.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, insertMultiple, load, removeMultiple, save, search } from '@orama/orama';

const schemaOf = (dimensions) => ({
  path: 'enum',
  text: 'string',
  vector: `vector[${dimensions}]`,
});

export async function build(windows, vectors, folder) {
  const database = create({ schema: schemaOf(vectors(0).length) });
  const documentOf = ({ path, text }, row) => ({
    id: String(row),
    path,
    text,
    vector: Array.from(vectors(row)),
  });
  await insertMultiple(database, windows.map(documentOf), 500);
  const store = async () => {
    await mkdir(folder, { recursive: true });
    for (const [name, state] of Object.entries(await save(database))) {
      await writeFile(join(folder, `${name}.json`), JSON.stringify(state) ?? 'null');
    }
  };
  await store();
  return {
    replaceArticle: async (path) => {
      const rows = windows.flatMap((window, row) => (window.path === path ? [row] : []));
      await removeMultiple(database, rows.map(String));
      await insertMultiple(
        database,
        rows.map((row) => documentOf(windows[row], row)),
      );
      await store();
      return true;
    },
  };
}

export async function open(folder, dimensions) {
  const database = create({ schema: schemaOf(dimensions) });
  const state = {};
  for (const name of ['internalDocumentIDStore', 'index', 'docs', 'sorting', 'language']) {
    state[name] = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'));
  }
  load(database, state);
  return {
    find: async (question, embed, count) => {
      const value = Array.from(await embed(question));
      const { hits } = await search(database, {
        mode: 'hybrid',
        term: question,
        properties: ['text'],
        vector: { value, property: 'vector' },
        similarity: 0,
        limit: count,
      });
      return hits.map(({ document: { text, path } }) => ({ text, path }));
    },
  };
}
