import type { ReaderPoolOptions } from '../../corpus/reading/reader-pool.ts';
import type { Embedder } from '../../embedding/embedder.ts';
import type { BuildProgress } from '../types.ts';
import type { LoadGraphLibrary } from '../vectors/graph-library.ts';
import type { SearchSizes } from '../vectors/vector-search.ts';

/** What to build, where, and with which embedder. */
export interface BuildIndexOptions {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly embedder: Embedder;
  /** Reads, splits and embeds everything again, whatever the old index has. */
  readonly full?: boolean;
  /** Where hnswlib comes from; the installed package unless stated. */
  readonly loadLibrary?: LoadGraphLibrary;
  /** How many windows have codes and a graph; as many as are found more quickly by them unless stated. */
  readonly sizes?: SearchSizes;
  /** Bounds within which a file is read; the usual ones unless stated. */
  readonly reading?: ReaderPoolOptions;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: BuildProgress) => void;
}
