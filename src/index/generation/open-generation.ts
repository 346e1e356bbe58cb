import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import { Bm25 } from '../bm25/bm25.ts';
import { PassageStore, type WindowTable } from '../passages/passage-store.ts';
import type { Manifest } from '../types.ts';
import { ExactSearch } from '../vectors/exact-search.ts';
import {
  type GraphLibrary,
  type LoadGraphLibrary,
  loadGraphLibrary,
} from '../vectors/graph-library.ts';
import { GraphSearch } from '../vectors/graph-search.ts';
import { ScanSearch } from '../vectors/scan-search.ts';
import { VectorGraph } from '../vectors/vector-graph.ts';
import { EXACT_LIMIT, type VectorSearch } from '../vectors/vector-search.ts';
import { WindowCodes } from '../vectors/window-codes.ts';
import { WindowVectors } from '../vectors/window-vectors.ts';
import { Generation } from './generation.ts';
import { GENERATION_FILES } from './manifest.ts';
import { readAllChecked } from './read-checked.ts';
import { readManifest } from './verify-generation.ts';

/** How a generation is opened. */
export interface OpenGenerationOptions {
  /** Looks at the manifest before anything is opened, and throws what speaks against it. */
  readonly check?: (manifest: Manifest) => void | Promise<void>;
  /** Whether to do without the vector graph, if there is one. */
  readonly graph?: 'never';
  /** Where hnswlib comes from; the installed package unless stated. */
  readonly loadLibrary?: LoadGraphLibrary;
}

/**
 * Opens the generation in a folder, after every file of it has been compared with its checksum.
 * @throws {UserError} `index-damaged` or `index-format`
 */
export async function openGeneration(
  folder: string,
  options: OpenGenerationOptions = {},
): Promise<Generation> {
  const manifest = await readManifest(folder);
  await options.check?.(manifest);
  const { counts, fingerprint } = manifest;
  let store: PassageStore | undefined;
  try {
    const vectors = new WindowVectors(fingerprint.dimensions, counts.windows);
    const termBytes = new Uint8Array(manifest.files[GENERATION_FILES.terms]?.bytes ?? 0);
    const library = await libraryFor(manifest, options);
    const codes = manifest.files[GENERATION_FILES.codes];
    // A graph needs none.
    const codeBytes =
      codes === undefined || library !== undefined ? undefined : new Uint8Array(codes.bytes);
    // Every file is compared with its checksum before any is made use of.
    await readAllChecked(folder, manifest, {
      [GENERATION_FILES.terms]: termBytes,
      [GENERATION_FILES.vectors]: vectors.bytes(),
      ...(codeBytes && { [GENERATION_FILES.codes]: codeBytes }),
    });
    store = await PassageStore.open(join(folder, GENERATION_FILES.passages));
    // Others get their turn between the steps.
    await setImmediate();
    const terms = Bm25.fromBytes(termBytes);
    await setImmediate();
    const { articleOfPassages, ...windows } = store.columns();
    const found = [store.articles.length, articleOfPassages.length, windows.passages.length];
    const expected = [counts.articles, counts.passages, counts.windows];
    const fits = terms.passageCount === counts.passages && windows.labels.length === counts.windows;
    if (`${found}` !== `${expected}` || !fits) {
      throw new Error(`counted articles, passages, windows: ${found}, expected: ${expected}`);
    }
    await setImmediate();
    const parts = { folder, manifest, store, terms, articleOfPassages, windows };
    const search = await openSearch(parts, vectors, { library, codeBytes });
    return new Generation({ ...parts, search });
  } catch (cause) {
    store?.close();
    if (cause instanceof UserError) throw cause;
    throw new UserError('index-damaged', { folder }, { cause });
  }
}

/** hnswlib, where the index is large, has a graph, and it is there to read it. */
async function libraryFor(
  manifest: Manifest,
  options: OpenGenerationOptions,
): Promise<GraphLibrary | undefined> {
  const { windows } = manifest.counts;
  if (options.graph === 'never' || windows <= EXACT_LIMIT || !hasGraph(manifest)) return undefined;
  return (options.loadLibrary ?? loadGraphLibrary)();
}

/** Through the graph where that is read, else by the codes where there are any, else exact. */
async function openSearch(
  parts: GraphOwner,
  vectors: WindowVectors,
  read: { library: GraphLibrary | undefined; codeBytes: Uint8Array | undefined },
): Promise<VectorSearch> {
  const { store, windows } = parts;
  if (read.library !== undefined) {
    return new GraphSearch(vectors, await readGraph(read.library, parts), windows.labels);
  }
  if (read.codeBytes === undefined) return new ExactSearch(vectors);
  const space = store.codeSpace(vectors.dimensions);
  if (space === undefined) throw new Error('nothing says how the codes were made');
  return new ScanSearch(vectors, WindowCodes.fromBytes(space, vectors.count, read.codeBytes));
}

/** Whether a generation was written with a graph. */
export function hasGraph(manifest: Manifest): boolean {
  return manifest.files[GENERATION_FILES.graph] !== undefined;
}

/** Whether a generation was written with codes of its vectors. */
export function hasCodes(manifest: Manifest): boolean {
  return manifest.files[GENERATION_FILES.codes] !== undefined;
}

/** The parts of a generation that its graph belongs to. */
export interface GraphOwner {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly store: PassageStore;
  readonly windows: WindowTable;
}

/** Reads the graph of a verified generation that has one. */
export function readGraph(
  library: GraphLibrary,
  { folder, manifest, store, windows }: GraphOwner,
): Promise<VectorGraph> {
  const { dimensions } = manifest.fingerprint;
  return VectorGraph.read(library, join(folder, GENERATION_FILES.graph), {
    dimensions,
    axes: store.mainAxes(dimensions),
    labels: windows.labels,
    nodes: store.graphState().nodes,
  });
}
