import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { READER_VERSION } from '../../src/corpus/read-article.ts';
import { SPLITTER_VERSION, splitArticle } from '../../src/corpus/split-article.ts';
import { goldenArticle } from './golden-article.ts';
import { GOLDEN_DOCUMENTS } from './golden-documents.ts';
import { articleOf } from './support.ts';

/**
 * An index keeps what was read and split for as long as these versions stay the same. When a test here fails, and the
 * change is meant: raise the version in `src/corpus/`, then write the new version and the new hashes here.
 */
const READ = {
  version: 5,
  'ferry.md': '7cdc408320b7e1e7',
  'night-buses.html': '1c1149887fc3027d',
  'weir.txt': '005ff95167708958',
  'lighthouse.pdf': 'fa63619d2c88df34',
};
const SPLIT = { version: 3, passages: '2aac5e404ffc4abe', windows: '43bc47b4614a6731' };

/** Eight bytes that stand for a value. */
function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

it('The version of the readers stands for what they read: raise it when that changes', async () => {
  const found: Record<string, unknown> = { version: READER_VERSION };
  for (const [path, content] of Object.entries(GOLDEN_DOCUMENTS)) {
    const { hash: _, ...article } = await articleOf(path, content);
    found[path] = hashOf(article);
  }
  expect(found).toEqual(READ);
});

it('The version of the splitter stands for what it cuts: raise it when that changes', () => {
  const passages = splitArticle(goldenArticle());
  expect(passages.length).toBeGreaterThan(3);
  expect({
    version: SPLITTER_VERSION,
    passages: hashOf(passages.map(({ windows: _, ...passage }) => passage)),
    windows: hashOf(passages.map(({ windows }) => windows)),
  }).toEqual(SPLIT);
});
