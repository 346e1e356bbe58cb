import { readFileSync } from 'node:fs';
import { AutoTokenizer } from '@xenova/transformers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuiltinModel } from '../../src/embedding/builtin/builtin-model.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { builtinEmbedder, modelCacheDir } from '../support/builtin-model.ts';

/** Token ids and vectors as the published model gives them with its own runtime, rounded to six decimals. */
const references: { text: string; ids: number[]; vector: number[] }[] = readFileSync(
  new URL('../fixtures/embedding/reference-vectors.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  return Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - (b[i] ?? Infinity))), 0);
}

describe('the built-in model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await builtinEmbedder();
  });
  afterAll(() => embedder.close());

  it('splits texts into the same tokens as the published model', async () => {
    const { path } = await ensureBuiltinModel(modelCacheDir);
    const tokenizer = await AutoTokenizer.from_pretrained(path);
    expect(references.length).toBeGreaterThan(20);
    for (const { text, ids } of references) expect(tokenizer.encode(text), text).toEqual(ids);
  });

  it('never takes text for a reserved token, nor for a piece that another one of the same name hides', async () => {
    const { path } = await ensureBuiltinModel(modelCacheDir);
    const tokenizer = await AutoTokenizer.from_pretrained(path);
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<s>', '</s>', '<pad >', '<reserved 0>', 'extra_token_id_1', '”5', '▁:', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        for (const id of tokenizer.encode(`x${pieces.join('')}`)) {
          expect(id === 0 || (id >= 6 && id < 8000 && id !== 230 && id !== 238)).toBe(true);
        }
      }),
    );
  });

  it('gives the vectors of the published model', async () => {
    const vectors = await embedder.embedPassages(references.map(({ text }) => text));
    for (const [i, { text, vector }] of references.entries()) {
      expect(largestDifference(vectors[i] ?? [], vector), text).toBeLessThan(1e-5);
    }
  });

  it('gives a text the same vector alone and among others', async () => {
    const texts = references.map(({ text }) => text);
    const together = await embedder.embedPassages(texts);
    for (const [i, text] of texts.entries()) {
      const [alone] = await embedder.embedPassages([text]);
      expect(largestDifference(alone ?? [], together[i] ?? []), text).toBeLessThan(1e-5);
    }
  });

  it('gives a question the vector of a passage with the same words', async () => {
    const text = 'When does the pool open in the morning?';
    const [passage] = await embedder.embedPassages([text]);
    expect(largestDifference(await embedder.embedQuestion(text), passage ?? [])).toBeLessThan(1e-6);
  });

  it('gives a question in capitals the vector of the same question in lower case', async () => {
    const shouted = await embedder.embedQuestion('WHEN DOES THE POOL OPEN?');
    expect(shouted).toEqual(await embedder.embedQuestion('when does the pool open?'));
  });

  it('reads the first 128 tokens and no more', async () => {
    const head = 'the '.repeat(130);
    const a = await embedder.embedQuestion(`${head}bins`);
    expect(a).toEqual(await embedder.embedQuestion(`${head}${'swimming pool '.repeat(5000)}`));
    expect(a).not.toEqual(await embedder.embedQuestion(`bins ${head}`));
  });

  it.each([
    ['an empty text', ''],
    ['white space', ' \t\n '],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['half a surrogate pair', '\ud83d and \ude00'],
    ['emoji', '😀🎉👍🏽'],
    ['a long word', 'x'.repeat(10_000)],
  ])('gives a vector of length 1 for %s', async (_, text) => {
    const vector = await embedder.embedQuestion(text);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
  });

  it('puts a question nearer to what answers it than to something else', async () => {
    const question = await embedder.embedQuestion('What time is rubbish picked up?');
    const [bins, pool] = await embedder.embedPassages([
      'Bins are collected every second Tuesday before 7 am.',
      'The museum offers guided tours for groups of up to twenty people.',
    ]);
    const cosine = (vector: Float32Array | undefined) =>
      question.reduce((sum, value, i) => sum + value * (vector?.[i] ?? 0), 0);
    expect(cosine(bins)).toBeGreaterThan(cosine(pool) + 0.1);
  });

  it('gives vectors in the order of the texts and counts them as they are done', async () => {
    const texts = Array.from({ length: 30 }, (_, i) => `word ${'and '.repeat((i * 7) % 13)}${i}`);
    const counts: number[] = [];
    const vectors = await embedder.embedPassages(texts, { onProgress: (n) => counts.push(n) });
    expect(vectors).toHaveLength(texts.length);
    expect(counts.at(-1)).toBe(texts.length);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    const [last] = await embedder.embedPassages(texts.slice(-1));
    expect(largestDifference(vectors.at(-1) ?? [], last ?? [])).toBeLessThan(1e-5);
  });

  it('lets other work run between batches, and stops when it is told to', async () => {
    const stop = new AbortController();
    const texts = Array.from({ length: 64 }, (_, i) => `passage ${i}`);
    let done = 0;
    setImmediate(() => stop.abort());
    const embedding = embedder.embedPassages(texts, {
      signal: stop.signal,
      onProgress: (count) => {
        done = count;
      },
    });
    await expect(embedding).rejects.toThrow(/abort/i);
    expect(done).toBeLessThan(texts.length);
  });

  it('gives no vectors for no texts', async () => {
    expect(await embedder.embedPassages([])).toEqual([]);
  });

  it('describes itself the same way each time, with its dimensions', async () => {
    const again = await builtinEmbedder();
    expect(again.fingerprint).toEqual(embedder.fingerprint);
    expect(again.fingerprint).toMatchObject({ model: 'builtin', dtype: 'fp32', dimensions: 512 });
    await again.close();
    await again.close();
    await expect(again.embedQuestion('open?')).rejects.toThrow('after it was closed');
  });
});
