import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { seededRandom } from '../../../src/evaluation/random.ts';
import { normal, turnInto } from '../../../src/evaluation/scale/turn.ts';
import { RowSet } from '../../../src/index/restricting/row-set.ts';
import { fitCodeSpace } from '../../../src/index/vectors/code-space.ts';
import { fillCodes } from '../../../src/index/vectors/fill-codes.ts';
import { findMainAxes } from '../../../src/index/vectors/find-main-axes.ts';
import { ScanSearch } from '../../../src/index/vectors/scan-search.ts';
import { PROGRAM } from '../../../src/index/vectors/simd/program.ts';
import { openSimd } from '../../../src/index/vectors/simd/simd.ts';
import { takeBest } from '../../../src/index/vectors/take-best.ts';
import { compareEach } from '../../../src/index/vectors/vector-search.ts';
import { WindowCodes } from '../../../src/index/vectors/window-codes.ts';
import { innerProduct, WindowVectors } from '../../../src/index/vectors/window-vectors.ts';

/** Unit vectors that differ in so many ways. */
function vectorsOf(count: number, dimensions: number, ways: number, seed = 3): WindowVectors {
  const random = seededRandom(seed);
  const turn = turnInto(dimensions, ways);
  const vectors = new WindowVectors(dimensions, count);
  for (let row = 0; row < count; row++) {
    vectors.set(row, turn(Array.from({ length: ways }, () => normal(random))));
  }
  return vectors;
}

async function codesOf(vectors: WindowVectors): Promise<WindowCodes> {
  const codes = new WindowCodes(fitCodeSpace(vectors, await findMainAxes(vectors)), vectors.count);
  await fillCodes(codes, vectors);
  return codes;
}

describe('the codes of windows', () => {
  it.each([
    ['along main axes', 4000, 128, 12],
    ['of whole vectors, where these are no multiple of what is compared at once', 1500, 100, 100],
    ['of as many numbers as a large model has', 300, 1536, 40],
  ])('%s: the nearest that they find are the nearest', async (_, count, dimensions, ways) => {
    const vectors = vectorsOf(count, dimensions, ways);
    const search = new ScanSearch(vectors, await codesOf(vectors));
    const questions = vectorsOf(20, dimensions, ways, 5);
    let found = 0;
    for (let number = 0; number < questions.count; number++) {
      const question = questions.get(number);
      const hits = search.nearest(question, 10);
      const nearest = compareEach(vectors, question, 10);
      found += nearest.filter(({ window }) => hits.some((hit) => hit.window === window)).length;
      expect(hits[0]).toEqual(nearest[0]);
    }
    expect(found / (10 * questions.count)).toBeGreaterThan(0.99);
  });

  it('find the nearest of some windows alone, few or many, and as many as there are', async () => {
    const vectors = vectorsOf(3000, 64, 12);
    const search = new ScanSearch(vectors, await codesOf(vectors));
    const question = vectors.get(7);
    for (const ranges of [[{ start: 100, end: 130 }], [{ start: 5, end: 2000 }]]) {
      const among = new RowSet(ranges, vectors.count);
      expect(search.nearest(question, 10, among)).toEqual(
        compareEach(vectors, question, 10, among),
      );
    }
    expect(search.nearest(question, 5000)).toHaveLength(3000);
    expect(search.nearest(question, 0)).toEqual([]);
    expect(() => search.nearest(question.slice(1), 1)).toThrow('63 numbers');
  });

  it('are the same bytes for the same vectors, and are taken over and read back', async () => {
    const vectors = vectorsOf(2500, 64, 12);
    const codes = await codesOf(vectors);
    expect((await codesOf(vectors)).bytes()).toEqual(codes.bytes());
    const read = WindowCodes.fromBytes(codes.space, codes.count, codes.bytes().slice());
    const copied = new WindowCodes(codes.space, codes.count);
    await fillCodes(copied, vectors, { from: read, rows: vectorsOfRows(codes.count) });
    expect(copied.bytes()).toEqual(codes.bytes());
    expect([...copied.scores(vectors.get(3))]).toEqual([...codes.scores(vectors.get(3))]);
    expect(() => WindowCodes.fromBytes(codes.space, 2499, codes.bytes())).toThrow('2499 windows');
    expect(() => codes.copy(0, codes, 2500)).toThrow('no window 2500');
    expect(() => codes.set(2500, vectors.get(0))).toThrow('no window 2500');
  });

  it('give the same scores where numbers can be compared only one by one', async () => {
    const vectors = vectorsOf(40, 48, 12);
    const space = fitCodeSpace(vectors, undefined);
    const [codes, plain] = [
      new WindowCodes(space, 40),
      new WindowCodes(space, 40, () => undefined),
    ];
    await fillCodes(codes, vectors);
    await fillCodes(plain, vectors);
    expect([...plain.scores(vectors.get(9))]).toEqual([...codes.scores(vectors.get(9))]);
  });

  it('hold what is larger than anything that they were fitted to as the largest', () => {
    const steps = new Float32Array(16).fill(0.01);
    const codes = new WindowCodes({ dimensions: 16, axes: undefined, steps }, 1);
    codes.set(
      0,
      Float32Array.from({ length: 16 }, (_, place) => (place === 0 ? -9 : 9)),
    );
    expect([...new Int8Array(codes.bytes())].slice(0, 2)).toEqual([-127, 127]);
  });
});

/** Each row by its number. */
function vectorsOfRows(count: number): number[] {
  return Array.from({ length: count }, (_, row) => row);
}

describe('the best rows by score', () => {
  it('are those that sorting gives, in whatever order the scores come', () => {
    const random = seededRandom(11);
    const mixed = Int32Array.from({ length: 5000 }, () => Math.floor(random.next() * 700) - 350);
    for (const scores of [mixed, mixed.toSorted(), mixed.toSorted().reverse()]) {
      const sorted = [...scores.keys()].sort(
        (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
      );
      const inOrder = (rows: readonly number[]) => rows.toSorted((a, b) => a - b);
      for (const count of [1, 40, 4999, 6000]) {
        expect(takeBest(scores, count)).toEqual(inOrder(sorted.slice(0, count)));
      }
      const among = new RowSet([{ start: 10, end: 400 }], scores.length);
      const some = sorted.filter((row) => among.has(row));
      expect(takeBest(scores, 25, among)).toEqual(inOrder(some.slice(0, 25)));
    }
  });
});

describe('what compares several numbers at a time', () => {
  it('is the program that its source gives', async () => {
    const source = new URL('../../../src/index/vectors/simd/compare.wat', import.meta.url);
    const module = (await wabt()).parseWat('compare.wat', await readFile(source, 'utf8'), {
      simd: true,
    });
    const { buffer } = module.toBinary({});
    expect(Buffer.from(buffer).toString('base64')).toBe(PROGRAM);
  });

  it('gives the sums that adding number by number gives', () => {
    const simd = openSimd(4 * 8 * 64);
    if (simd === undefined) throw new Error('This machine compares number by number.');
    const random = seededRandom(4);
    const question = new Int16Array(simd.buffer, 0, 32).map(() => random.next() * 30_000 - 15_000);
    new Int16Array(simd.buffer, 0, 32).set(question);
    const codes = new Int8Array(simd.buffer, 64, 96).map(() => random.next() * 254 - 127);
    new Int8Array(simd.buffer, 64, 96).set(codes);
    simd.score(0, 64, 32, 3, 256);
    const sums = [0, 1, 2].map((row) =>
      question.reduce((sum, value, place) => sum + value * (codes[row * 32 + place] ?? 0), 0),
    );
    expect([...new Int32Array(simd.buffer, 256, 3)]).toEqual(sums);

    const rows = new Float32Array(simd.buffer, 512, 48).map(() => random.next() - 0.5);
    new Float32Array(simd.buffer, 512, 48).set(rows);
    const vector = new Float32Array(simd.buffer, 0, 16).map(() => random.next() - 0.5);
    new Float32Array(simd.buffer, 0, 16).set(vector);
    simd.multiply(0, 512, 64, 3, 1024);
    for (const [row, product] of new Float32Array(simd.buffer, 1024, 3).entries()) {
      expect(product).toBeCloseTo(innerProduct(vector, rows, row * 16, 16), 5);
    }
  });

  it('compares all windows, or chosen ones in any order, as one by one', () => {
    const [vectors, plain] = [
      new WindowVectors(16, 2100),
      new WindowVectors(16, 2100, () => undefined),
    ];
    const random = seededRandom(8);
    for (let row = 0; row < 2100; row++) {
      const vector = Float32Array.from({ length: 16 }, () => random.next() - 0.5);
      vectors.set(row, vector);
      plain.set(row, vector);
    }
    const rows = [2099, 0, 7, 7, ...Array.from({ length: 1500 }, (_, row) => row)];
    for (const chosen of [undefined, rows, []]) {
      const expected = plain.cosines(vectors.get(5), chosen);
      const found = vectors.cosines(vectors.get(5), chosen);
      expect(found).toHaveLength(chosen?.length ?? 2100);
      for (const [place, cosine] of found.entries())
        expect(cosine).toBeCloseTo(expected[place] ?? 9, 5);
    }
  });

  it('is nothing where there is not so much memory', () => {
    expect(openSimd(2 ** 40)).toBeUndefined();
  });
});
