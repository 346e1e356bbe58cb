import { readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import hnswlib from 'hnswlib-node';
import { describe, expect, it } from 'vitest';
import { IncompleteFile, VectorGraph } from '../../../src/index/vectors/vector-graph.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DIMENSIONS = 8;

/** A unit vector from a seed. */
function vectorOf(seed: number): Float32Array {
  const vector = Float32Array.from({ length: DIMENSIONS }, (_, index) =>
    Math.sin((seed + 1) * 12.9898 + index * 78.233),
  );
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function graphOf(count: number): VectorGraph {
  const graph = VectorGraph.create(hnswlib, { dimensions: DIMENSIONS }, count);
  for (let label = 0; label < count; label++) graph.add(vectorOf(label), label);
  return graph;
}

function labelsTo(count: number): number[] {
  return Array.from({ length: count }, (_, label) => label);
}

/** The nearest labels by comparing all. */
function nearestOf(vector: Float32Array, labels: readonly number[], count: number): number[] {
  const cosine = (label: number) =>
    vectorOf(label).reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0);
  return [...labels].sort((a, b) => cosine(b) - cosine(a)).slice(0, count);
}

describe('the vector graph', () => {
  it('finds the nearest vectors, as comparing all of them does', () => {
    const graph = graphOf(500);
    for (let seed = 1000; seed < 1050; seed++) {
      const question = vectorOf(seed);
      const found = graph.nearest(question, 10).sort();
      expect(found).toEqual(nearestOf(question, labelsTo(500), 10).sort());
    }
  });

  it('gives the nearest of those alone that are wanted, and all of them where they are few', () => {
    const graph = graphOf(500);
    for (const step of [2, 50]) {
      const isWanted = (label: number) => label % step === 0;
      const wanted = labelsTo(500).filter(isWanted);
      for (let seed = 2000; seed < 2020; seed++) {
        const question = vectorOf(seed);
        const found = graph.nearest(question, 20, isWanted).sort();
        expect(found).toEqual(nearestOf(question, wanted, 20).sort());
      }
    }
  });

  it('gives what is left after removals, however many are asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.uniqueArray(fc.nat(39)),
        fc.integer({ min: -2, max: 100 }),
        (count, removals, wanted) => {
          const graph = graphOf(count);
          const removed = removals.filter((label) => label < count);
          for (const label of removed) graph.remove(label);
          const left = labelsTo(count).filter((label) => !removed.includes(label));
          const found = graph.nearest(vectorOf(77), wanted).sort();
          expect(found).toEqual(nearestOf(vectorOf(77), left, Math.max(0, wanted)).sort());
          expect(graph.count).toBe(left.length);
        },
      ),
    );
  });

  it('is the same after being written and read, and can grow then', async () => {
    const path = join(await temporaryFolder(), 'vectors.hnsw');
    const graph = graphOf(60);
    graph.remove(7);
    await graph.write(path);
    const labels = labelsTo(60).filter((label) => label !== 7);
    const read = await VectorGraph.read(hnswlib, path, {
      dimensions: DIMENSIONS,
      labels,
      nodes: 60,
    });
    expect(read.nearest(vectorOf(3), 60).sort()).toEqual([...labels].sort());
    read.reserve(61);
    read.add(vectorOf(60), 60);
    expect(read.nearest(vectorOf(60), 1)).toEqual([60]);
  });

  it('writes the same file from the same vectors', async () => {
    const folder = await temporaryFolder();
    for (const name of ['a', 'b']) await graphOf(200).write(join(folder, name));
    const [a, b] = await Promise.all(['a', 'b'].map((name) => readFile(join(folder, name))));
    expect(a).toEqual(b);
  });

  it('is empty when nothing was added, also from a file', async () => {
    const path = join(await temporaryFolder(), 'vectors.hnsw');
    const graph = VectorGraph.create(hnswlib, { dimensions: DIMENSIONS }, 0);
    expect(graph.nearest(vectorOf(1), 5)).toEqual([]);
    await graph.write(path);
    const read = await VectorGraph.read(hnswlib, path, {
      dimensions: DIMENSIONS,
      labels: [],
      nodes: 0,
    });
    expect(read.nearest(vectorOf(1), 5)).toEqual([]);
  });
});

describe('what would end the process or do silent harm', () => {
  it.each([
    ['too short', new Float32Array(DIMENSIONS - 1)],
    ['too long', new Float32Array(DIMENSIONS + 1)],
    ['not a number', new Float32Array(DIMENSIONS).fill(Number.NaN)],
    ['infinite', new Float32Array(DIMENSIONS).fill(Infinity)],
  ])('is refused: a vector that is %s', (_, vector) => {
    const graph = graphOf(3);
    expect(() => graph.add(vector, 3)).toThrow('vector');
    expect(() => graph.nearest(vector, 1)).toThrow('vector');
    expect(graph.count).toBe(3);
  });

  it.each([-1, 1.5, 2 ** 32, Number.NaN, Infinity, 0])('is refused: the label %s', (label) => {
    const graph = graphOf(1);
    expect(() => graph.add(vectorOf(1), label)).toThrow('label');
  });

  it('is refused: removing a label that is not there, or twice', () => {
    const graph = graphOf(2);
    expect(() => graph.remove(2)).toThrow('label');
    graph.remove(1);
    expect(() => graph.remove(1)).toThrow('label');
  });

  it('is refused: adding more than there is room for', () => {
    expect(() => graphOf(2).add(vectorOf(2), 2)).toThrow();
  });

  it('is refused: a file that holds other labels or another number of vectors', async () => {
    const path = join(await temporaryFolder(), 'vectors.hnsw');
    await graphOf(5).write(path);
    const dimensions = DIMENSIONS;
    for (const expected of [
      { dimensions, labels: labelsTo(4), nodes: 4 },
      { dimensions, labels: [0, 1, 2, 3, 9], nodes: 5 },
    ]) {
      await expect(VectorGraph.read(hnswlib, path, expected)).rejects.toThrow('expected');
    }
  });

  it('is refused: a file that is cut short or is something else', async () => {
    const path = join(await temporaryFolder(), 'vectors.hnsw');
    await graphOf(5).write(path);
    const expected = { dimensions: DIMENSIONS, labels: labelsTo(5), nodes: 5 };
    await truncate(path, (await stat(path)).size - 1);
    await expect(VectorGraph.read(hnswlib, path, expected)).rejects.toThrow();
    await writeFile(path, 'not a graph');
    await expect(VectorGraph.read(hnswlib, path, expected)).rejects.toThrow();
    await expect(VectorGraph.read(hnswlib, `${path}.gone`, expected)).rejects.toThrow();
  });

  it('is told: a write that the disk did not take, which hnswlib calls a success', async () => {
    const folder = await temporaryFolder();
    await expect(graphOf(5).write(join(folder, 'missing', 'vectors.hnsw'))).rejects.toThrow();
    await expect(graphOf(5).write('/dev/null')).rejects.toThrow(IncompleteFile);
  });
});
