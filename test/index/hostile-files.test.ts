import { expect, it } from 'vitest';
import { ARTICLES, IndexFixture } from '../support/index-fixture.ts';
import { HOSTILE_FILES } from './hostile-files.ts';

it('reads small files that are built to stop or swell a build, or says why not, and every other article', async () => {
  const fixture = await IndexFixture.create();
  for (const [path, { content }] of Object.entries(HOSTILE_FILES))
    await fixture.write(path, content());
  // A quarter of the usual deadline, and two thirds of the memory.
  const { articles } = await fixture.build({ reading: { deadlineMs: 15_000, memoryMb: 300 } });
  expect(Object.fromEntries(articles.skipped.map(({ path, reason }) => [path, reason]))).toEqual(
    Object.fromEntries(
      Object.entries(HOSTILE_FILES).flatMap(([path, { reason }]) =>
        reason === undefined ? [] : [[path, expect.stringMatching(reason)]],
      ),
    ),
  );
  const indexed = await fixture.read((index) => index.articles.map(({ path }) => path));
  expect(indexed).toEqual(
    expect.arrayContaining([
      ...Object.keys(ARTICLES),
      ...Object.keys(HOSTILE_FILES).filter((path) => HOSTILE_FILES[path]?.reason === undefined),
    ]),
  );
}, 90_000);
