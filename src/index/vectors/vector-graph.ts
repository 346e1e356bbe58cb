import { stat } from 'node:fs/promises';
import type { HierarchicalNSW } from 'hnswlib-node';
import type { GraphLibrary } from './graph-library.ts';
import type { MainAxes } from './main-axes.ts';
import { checkVector } from './window-vectors.ts';

/**
 * Links a node has in each direction, and candidates kept while it is linked in (Malkov and Yashunin, "Efficient and
 * robust approximate nearest neighbor search using HNSW graphs", 2016). Of 10,002 windows along their main axes, the ten
 * nearest are found to 0.9905 with 16 links and 256 candidates of a search, to 0.9945 with 24 and to 0.9960 with 32; linking
 * 100,002 takes a third more processor time with 32 than with 16.
 */
const LINKS = 24;
const CONSTRUCTION_CANDIDATES = 200;

/**
 * Candidates kept by a search: so many times as are wanted, and no fewer than this. Of the windows of four public sets
 * (4,221, embedded by the built-in model) the ten and fifty nearest are all found, and the hundred nearest to 0.9997.
 */
const MORE = 1.2;
const SEARCH_CANDIDATES = 256;

/**
 * The same for a graph of more nodes than this. Of 100,002 vectors of `bagOfWords`, which are less alike than those of
 * texts, the ten nearest are found to 0.994 with 400 candidates.
 */
const LARGE = { nodes: 16_384, candidates: 400 };

const SEED = 100;
const LARGEST_LABEL = 2 ** 32 - 1;

/** Links that a node of an older graph may have. */
const FEWEST_LINKS = 16;

/** Smallest size of a node on disk beside its numbers: its links of the lowest layer and its label. */
const NODE_OVERHEAD = 4 + 2 * FEWEST_LINKS * 4 + 8;

/** What a graph is of. */
export interface GraphSpace {
  /** Numbers of a vector. */
  readonly dimensions: number;
  /** The directions along which vectors are compared; whole ones are unless given. */
  readonly axes?: MainAxes | undefined;
}

/**
 * The only user of hnswlib, which ends the process on a wrong input where others throw, and says nothing on a full
 * disk: every vector and label is checked before it gets there, and every file after it was written. Files must have
 * been verified by checksum before they are read. Vectors are kept bit for bit (inner product, no normalising).
 */
export class VectorGraph {
  readonly #graph: HierarchicalNSW;
  readonly #dimensions: number;
  /** The directions along which vectors are compared, if not whole. */
  readonly axes: MainAxes | undefined;
  /** Labels in use; of a graph that was read, made when it is changed first. */
  #labels: Set<number> | undefined = new Set<number>();
  /** Of a graph that was read and not changed: 1 for each label in use. */
  #read = new Uint8Array();
  #count = 0;
  /** Nodes, with the deleted ones. */
  #nodes = 0;

  private constructor(library: GraphLibrary, { dimensions, axes }: GraphSpace) {
    this.#dimensions = dimensions;
    this.axes = axes;
    this.#graph = new library.HierarchicalNSW('ip', axes?.count ?? dimensions);
  }

  /** An empty graph with room for `capacity` vectors. */
  static create(library: GraphLibrary, space: GraphSpace, capacity: number): VectorGraph {
    const index = new VectorGraph(library, space);
    index.#graph.initIndex({
      maxElements: Math.max(1, capacity),
      m: LINKS,
      efConstruction: CONSTRUCTION_CANDIDATES,
      randomSeed: SEED,
    });
    return index;
  }

  /**
   * Reads a graph whose file has been verified.
   * @param labels - the labels in use: all others in the file are deleted nodes
   * @param nodes - how many nodes the file has, with the deleted ones; their labels are 0 to `nodes` − 1
   * @throws {Error} when the file holds another graph
   */
  static async read(
    library: GraphLibrary,
    path: string,
    expected: GraphSpace & { labels: Iterable<number>; nodes: number },
  ): Promise<VectorGraph> {
    const index = new VectorGraph(library, expected);
    await index.#graph.readIndex(path);
    const { nodes } = expected;
    const found = marked(index.#graph.getIdsList(), nodes);
    const used = marked(expected.labels, nodes);
    if (found?.count !== nodes || used === undefined) {
      throw new Error(`${path} holds other vectors than the ${nodes} that were expected`);
    }
    index.#labels = undefined;
    index.#read = used.marks;
    index.#count = used.count;
    index.#nodes = nodes;
    return index;
  }

  /** Vectors that can be found. */
  get count(): number {
    return this.#labels?.size ?? this.#count;
  }

  /** Makes room for this many vectors, with the deleted ones. */
  reserve(capacity: number): void {
    if (capacity > this.#graph.getMaxElements()) this.#graph.resizeIndex(capacity);
  }

  /** @throws {Error} when the vector or the label is not one, or the label is taken */
  add(vector: Float32Array, label: number): void {
    checkVector(vector, this.#dimensions);
    if (!Number.isInteger(label) || label < 0 || label > LARGEST_LABEL) {
      throw new RangeError(`${label} is no label.`);
    }
    const labels = this.#changed();
    if (labels.has(label)) throw new RangeError(`The label ${label} is taken.`);
    this.#graph.addPoint(this.#numbersOf(vector), label);
    labels.add(label);
    this.#nodes++;
  }

  /** Takes a vector out of all results; its node stays, as a way to the others. */
  remove(label: number): void {
    if (!this.#changed().delete(label)) throw new RangeError(`There is no label ${label}.`);
    this.#graph.markDelete(label);
  }

  /**
   * Labels of (nearly always exactly) the `count` nearest vectors, in no particular order.
   * @param isWanted - says of a label whether it may be given; where few may, some of the nearest are missed
   */
  nearest(vector: Float32Array, count: number, isWanted?: (label: number) => boolean): number[] {
    checkVector(vector, this.#dimensions);
    const wanted = Math.min(Math.floor(count), this.count);
    if (!(wanted > 0)) return [];
    const least = this.#nodes > LARGE.nodes ? LARGE.candidates : SEARCH_CANDIDATES;
    this.#graph.setEf(Math.max(least, Math.ceil(MORE * wanted)));
    return this.#graph.searchKnn(this.#numbersOf(vector), wanted, isWanted).neighbors;
  }

  /** What hnswlib gets of a vector. */
  #numbersOf(vector: Float32Array): number[] {
    return Array.from(this.axes?.along(vector) ?? vector);
  }

  /** The labels in use, to be changed. */
  #changed(): Set<number> {
    this.#labels ??= new Set([...this.#read.keys()].filter((label) => this.#read[label] === 1));
    return this.#labels;
  }

  /** @throws {Error} when the file is not whole afterwards: hnswlib reports success on a full disk */
  async write(path: string): Promise<void> {
    await this.#graph.writeIndex(path);
    const { size } = await stat(path);
    const least = this.#nodes * (NODE_OVERHEAD + 4 * (this.axes?.count ?? this.#dimensions));
    if (size < Math.max(1, least)) {
      throw new IncompleteFile(`${path} has ${size} bytes, expected are at least ${least}`);
    }
  }
}

/** Which of the labels 0 to `nodes` − 1 are given, and how many; nothing where another one is. */
function marked(
  labels: Iterable<number>,
  nodes: number,
): { marks: Uint8Array<ArrayBuffer>; count: number } | undefined {
  const marks = new Uint8Array(nodes);
  let count = 0;
  for (const label of labels) {
    if (label >= nodes) return undefined;
    if (marks[label] === 0) count++;
    marks[label] = 1;
  }
  return { marks, count };
}

/** A file that the disk did not take whole. */
export class IncompleteFile extends Error {
  override readonly name = 'IncompleteFile';
}
