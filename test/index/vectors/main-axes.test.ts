import { join } from 'node:path';
import hnswlib from 'hnswlib-node';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/evaluation/random.ts';
import { normal, turnInto } from '../../../src/evaluation/scale/turn.ts';
import { findMainAxes } from '../../../src/index/vectors/find-main-axes.ts';
import { GraphSearch } from '../../../src/index/vectors/graph-search.ts';
import { MainAxes } from '../../../src/index/vectors/main-axes.ts';
import { VectorGraph } from '../../../src/index/vectors/vector-graph.ts';
import { compareEach } from '../../../src/index/vectors/vector-search.ts';
import { WindowVectors } from '../../../src/index/vectors/window-vectors.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DIMENSIONS = 128;

/** Unit vectors that differ in so many ways, and a little in all others. */
function vectorsOf(count: number, ways: number): WindowVectors {
  const random = seededRandom(3);
  const turn = turnInto(DIMENSIONS, ways);
  const vectors = new WindowVectors(DIMENSIONS, count);
  for (let row = 0; row < count; row++) {
    const vector = turn(Array.from({ length: ways }, () => normal(random)));
    const noisy = vector.map((value) => value + 0.02 * normal(random));
    const length = Math.hypot(...noisy);
    vectors.set(
      row,
      noisy.map((value) => value / length),
    );
  }
  return vectors;
}

describe('the main axes of vectors', () => {
  it('are a quarter of the dimensions where these hold nearly all, at right angles to each other', async () => {
    const vectors = vectorsOf(2048, 12);
    const axes = await findMainAxes(vectors);
    expect(axes?.count).toBe(DIMENSIONS / 4);
    const numbers = new Float32Array(Uint8Array.from(axes?.bytes() ?? []).buffer);
    for (let one = 0; one < 8; one++) {
      const axis = numbers.slice(one * DIMENSIONS, (one + 1) * DIMENSIONS);
      const along = axes?.along(axis) ?? new Float32Array();
      for (const [other, length] of along.entries()) {
        expect(length).toBeCloseTo(other === one ? 1 : 0, 4);
      }
    }
    const again = await findMainAxes(vectors);
    expect(again?.bytes()).toEqual(axes?.bytes());
  });

  it('are more where the vectors differ in more ways, and none where in all or where there are few', async () => {
    expect((await findMainAxes(vectorsOf(2048, 60)))?.count).toBe(DIMENSIONS / 2);
    expect(await findMainAxes(vectorsOf(2048, 128))).toBeUndefined();
    expect(await findMainAxes(vectorsOf(2047, 12))).toBeUndefined();
  });

  it('leave the nearest vectors what they are, also after the graph was written and read', async () => {
    const vectors = vectorsOf(3000, 16);
    const axes = await findMainAxes(vectors);
    const graph = VectorGraph.create(hnswlib, { dimensions: DIMENSIONS, axes }, vectors.count);
    for (let row = 0; row < vectors.count; row++) graph.add(vectors.get(row), row);
    const path = join(await temporaryFolder(), 'vectors.hnsw');
    await graph.write(path);
    const labels = Uint32Array.from({ length: vectors.count }, (_, row) => row);
    const read = await VectorGraph.read(hnswlib, path, {
      dimensions: DIMENSIONS,
      axes: MainAxes.fromBytes(DIMENSIONS, axes?.bytes() ?? new Uint8Array()),
      labels,
      nodes: vectors.count,
    });
    const search = new GraphSearch(vectors, read, labels);
    let found = 0;
    for (let row = 0; row < vectors.count; row += 100) {
      const exact = new Set(compareEach(vectors, vectors.get(row), 20).map(({ window }) => window));
      found += search
        .nearest(vectors.get(row), 20)
        .filter(({ window }) => exact.has(window)).length;
    }
    expect(found / 600).toBeGreaterThan(0.99);
  });

  it('are refused where the numbers are none of so many dimensions', () => {
    expect(() => MainAxes.fromBytes(DIMENSIONS, new Uint8Array(12))).toThrow(/no directions/);
    expect(() => MainAxes.fromBytes(DIMENSIONS, new Uint8Array())).toThrow(/no directions/);
  });
});
