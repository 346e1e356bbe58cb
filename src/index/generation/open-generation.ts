import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { Bm25 } from '../bm25/bm25.ts';
import { PassageStore, type WindowTable } from '../passages/passage-store.ts';
import type { Manifest } from '../types.ts';
import { VectorGraph } from '../vectors/vector-graph.ts';
import { EXACT_LIMIT, VectorSearch } from '../vectors/vector-search.ts';
import { WindowVectors } from '../vectors/window-vectors.ts';
import { Generation } from './generation.ts';
import { GENERATION_FILES } from './manifest.ts';
import { verifyGeneration } from './verify-generation.ts';

/** How a generation is opened. */
export interface OpenGenerationOptions {
  /** Looks at the manifest before anything is opened, and throws what speaks against it. */
  readonly check?: (manifest: Manifest) => void;
  /** Whether to read the vector graph; unless stated, where the index is too large for an exact search. */
  readonly graph?: 'always' | 'never';
}

/**
 * Opens the generation in a folder, after every file of it has been compared with its checksum.
 * @throws {UserError} `index-damaged` or `index-format`
 */
export async function openGeneration(
  folder: string,
  options: OpenGenerationOptions = {},
): Promise<Generation> {
  const manifest = await verifyGeneration(folder);
  options.check?.(manifest);
  const { counts, fingerprint } = manifest;
  let store: PassageStore | undefined;
  try {
    store = new PassageStore(join(folder, GENERATION_FILES.passages));
    const terms = Bm25.fromBytes(await readFile(join(folder, GENERATION_FILES.terms)));
    const articleOfPassages = store.articleOfPassages();
    const windows = store.windowTable();
    const found = [store.articles.length, articleOfPassages.length, windows.ids.length];
    const expected = [counts.articles, counts.passages, counts.windows];
    const fits = terms.passageCount === counts.passages && windows.labels.length === counts.windows;
    if (`${found}` !== `${expected}` || !fits) {
      throw new Error(`counted articles, passages, windows: ${found}, expected: ${expected}`);
    }
    const vectors = await WindowVectors.read(
      join(folder, GENERATION_FILES.vectors),
      fingerprint.dimensions,
      counts.windows,
    );
    const useGraph = options.graph === 'always' || counts.windows > EXACT_LIMIT;
    const search =
      useGraph && options.graph !== 'never'
        ? new VectorSearch(
            vectors,
            await readGraph(folder, manifest, store, windows),
            windows.labels,
          )
        : new VectorSearch(vectors);
    return new Generation({ folder, manifest, store, terms, articleOfPassages, windows, search });
  } catch (cause) {
    store?.close();
    if (cause instanceof UserError) throw cause;
    throw new UserError('index-damaged', { folder }, { cause });
  }
}

/** Reads the graph of a verified generation. */
export function readGraph(
  folder: string,
  manifest: Manifest,
  store: PassageStore,
  windows: WindowTable,
): Promise<VectorGraph> {
  return VectorGraph.read(join(folder, GENERATION_FILES.graph), {
    dimensions: manifest.fingerprint.dimensions,
    labels: windows.labels,
    nodes: store.graphState().nodes,
  });
}
