import type { EmbeddingFingerprint } from '../embedding/embedder.ts';
import type { BuildIndexOptions } from '../index/building/build-options.ts';
import type { IndexState } from '../index/index-state.ts';
import type { ServedIndex } from '../index/shown-index.ts';
import type { BuildProgress, BuildReport } from '../index/types.ts';
import type { SearchParts } from '../search/create-search.ts';
import type { Search } from '../search/search.ts';

/** What a home needs to open its index. */
export interface OpenIndexHomeOptions extends SearchParts {
  /** The corpus that the index must have been built from; not compared when absent. */
  readonly corpusDir?: string;
  /** Told when the index that is to be served cannot be used, and an older one is served. */
  readonly onProblem?: (problem: Error) => void;
}

/** Where an index is kept: in a folder, or in a database. */
export interface IndexHome {
  /** As messages call it. */
  readonly place: string;
  /** Whether processes on other machines serve the same index: then it is built where somebody says so, or where it is missing. */
  readonly shared: boolean;
  /** Builds the index at the cost of what changed. @throws {UserError} as the kind of home does */
  build(options: Omit<BuildIndexOptions, 'indexDir' | 'loadLibrary'>): Promise<BuildReport>;
  /** Compares the index with its corpus and the embedding model. */
  inspect(options: {
    readonly corpusDir: string;
    readonly fingerprint: EmbeddingFingerprint;
  }): Promise<IndexState>;
  /** How far a build is, in whichever process; nothing where none is under way, or where that is not known. */
  progress(): Promise<BuildProgress | undefined>;
  /**
   * Opens the served index.
   * @returns its search, which closes both, and what is shown of it
   * @throws {UserError} where there is none that can be served
   */
  open(options: OpenIndexHomeOptions): Promise<{ search: Search; index: ServedIndex }>;
  /** Ends what the home itself holds open. */
  close(): Promise<void>;
}
