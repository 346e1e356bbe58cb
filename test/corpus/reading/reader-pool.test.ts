import { afterEach, describe, expect, it } from 'vitest';
import { ReaderPool } from '../../../src/corpus/reading/reader-pool.ts';

const pools: ReaderPool[] = [];

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function poolOf(options: ConstructorParameters<typeof ReaderPool>[1]): ReaderPool {
  const pool = new ReaderPool(5, options);
  pools.push(pool);
  return pool;
}

function task(path: string, content = 'The gate opens at nine. It closes at six in the evening.') {
  const file = { path, absolutePath: `/${path}` };
  return { file, bytes: new TextEncoder().encode(content), hash: 'hash' };
}

describe('reading in threads', () => {
  it('gives what reading in the process gives, for more files than there are threads', async () => {
    const pool = poolOf({ threads: 2 });
    const names = ['a.md', 'b.txt', 'c.md', 'd.md', 'e.md'];
    const parsed = await Promise.all(names.map((name) => pool.parse(task(name))));
    expect(parsed.map(({ articles }) => articles[0]?.path)).toEqual(names);
    expect(parsed[0]?.articles[0]).toMatchObject({
      title: 'The gate opens at nine.',
      text: 'The gate opens at nine. It closes at six in the evening.',
      hash: 'hash',
    });
  });

  it('says of a file that no reader can use why it is skipped', async () => {
    const [skipped] = (await poolOf({ threads: 1 }).parse(task('empty.html', '<p> </p>'))).skipped;
    expect(skipped).toMatchObject({ path: 'empty.html', reason: expect.stringMatching(/./) });
  });

  it('gives up a file that never ends, swells or breaks its reader, and reads on', async () => {
    const entry = new URL('./endless-worker.ts', import.meta.url);
    const pool = poolOf({ entry, threads: 1, deadlineMs: 1000, memoryMb: 64 });
    const reasons: string[] = [];
    for (const path of ['one.md', 'endless.md', 'two.md', 'failing.md', 'three.md']) {
      reasons.push(...(await pool.parse(task(path))).skipped.map(({ reason }) => reason));
    }
    expect(reasons).toEqual([
      'as ever',
      'reading it takes more than 1 s',
      'as ever',
      'it cannot be read (the parser is confused)',
      'as ever',
    ]);
    const swelling = poolOf({ entry, threads: 1, deadlineMs: 30_000, memoryMb: 64 });
    const { skipped } = await swelling.parse(task('swelling.md'));
    expect(skipped).toEqual([{ path: 'swelling.md', reason: 'reading it takes too much memory' }]);
    expect((await swelling.parse(task('four.md'))).skipped).toHaveLength(1);
  });
});
