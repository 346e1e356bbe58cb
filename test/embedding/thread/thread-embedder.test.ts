import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OnePerTurn } from '../../../src/embedding/thread/one-per-turn.ts';
import { ThreadEmbedder } from '../../../src/embedding/thread/thread-embedder.ts';
import { builtinEmbedder, modelCacheDir } from '../../support/builtin-model.ts';

const options = { model: 'builtin', cacheDir: modelCacheDir };
let embedder: ThreadEmbedder;
beforeAll(async () => {
  embedder = await ThreadEmbedder.open(options);
});
afterAll(() => embedder.close());

describe('an embedder in a thread of its own', () => {
  test('gives the vectors that the same model gives in the main thread', async () => {
    const here = await builtinEmbedder();
    const texts = ['The bridge opens in May.', 'It costs £4 million.', 'It is red.'];
    const done: number[] = [];
    const [passages, question] = await Promise.all([
      embedder.embedPassages(texts, { onProgress: (count) => done.push(count) }),
      embedder.embedQuestion('WHEN DOES IT OPEN?'),
    ]);
    expect(embedder.fingerprint).toEqual(here.fingerprint);
    expect(passages).toEqual(await here.embedPassages(texts));
    expect(question).toEqual(await here.embedQuestion('WHEN DOES IT OPEN?'));
    expect(done.at(-1)).toBe(3);
    await here.close();
  });

  test('gives up what is no longer wanted, and goes on with the rest', async () => {
    const controller = new AbortController();
    const many = Array.from({ length: 400 }, (_, number) => `Sentence ${number} of many.`);
    const unwanted = embedder.embedPassages(many, { signal: controller.signal });
    const wanted = embedder.embedQuestion('Is it open?');
    controller.abort(new Error('enough'));
    await expect(unwanted).rejects.toThrow('enough');
    expect(await wanted).toHaveLength(embedder.fingerprint.dimensions);
    await expect(embedder.embedPassages(['a'], { signal: controller.signal })).rejects.toThrow(
      'enough',
    );
  });

  test('says in a sentence why it cannot be opened', async () => {
    const missing = ThreadEmbedder.open({ model: './no-such-model', cacheDir: modelCacheDir });
    await expect(missing).rejects.toMatchObject({
      name: 'UserError',
      identifier: 'model-missing',
      message: expect.stringContaining('no-such-model'),
    });
  });

  test('takes no more texts when it is closed, which may be done twice', async () => {
    const closed = await ThreadEmbedder.open(options);
    await closed.close();
    await closed.close();
    await expect(closed.embedQuestion('Is it open?')).rejects.toThrow('closed');
  });
});

test('work is done one piece a turn, in order, with others in between', async () => {
  const turns = new OnePerTurn();
  const seen: string[] = [];
  for (const piece of ['a', 'b', 'c']) turns.add(() => seen.push(piece));
  for (const other of ['1', '2', '3']) {
    await turn();
    seen.push(other);
  }
  expect(seen).toEqual(['a', '1', 'b', '2', 'c', '3']);
});
