import type { ReaderPoolOptions } from '../../corpus/reading/reader-pool.ts';
import type { Embedder } from '../../embedding/embedder.ts';
import type { BuildProgress } from '../types.ts';
import type { LoadGraphLibrary } from '../vectors/graph-library.ts';

/** What to build, where, and with which embedder. */
export interface BuildIndexOptions {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly embedder: Embedder;
  /** Reads, splits and embeds everything again, whatever the old index has. */
  readonly full?: boolean;
  /** Where hnswlib comes from; the installed package unless stated. */
  readonly loadLibrary?: LoadGraphLibrary;
  /** Windows from which there is a graph, if more than have no codes; {@link GRAPH_LIMIT} unless stated. */
  readonly graphFrom?: number;
  /** Bounds within which a file is read; the usual ones unless stated. */
  readonly reading?: ReaderPoolOptions;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
}
