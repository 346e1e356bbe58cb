import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReaderPoolOptions } from '../../src/corpus/reading/reader-pool.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import type { Generation } from '../../src/index/generation/generation.ts';
import { openIndex } from '../../src/index/open-index.ts';
import type { BuildProgress, BuildReport, OpenIndex } from '../../src/index/types.ts';
import type { LoadGraphLibrary } from '../../src/index/vectors/graph-library.ts';
import type { SearchSizes } from '../../src/index/vectors/vector-search.ts';
import { HashingEmbedder } from './hashing-embedder.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Five short articles, by file name. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'bridge.md':
    '# The new bridge\n\nThe council opened the bridge over the Tamble in May. It carries two lanes and a path for cycles.\n\n## Cost\n\nIt cost 3.2 million pounds, a tenth less than planned.\n',
  'library.md':
    '---\ntitle: Library hours\npublisher: Ambleford Council\n---\n\nThe library opens at nine on weekdays. On Saturdays it opens at ten and closes at one.\n',
  'market.txt':
    'The market\n\nStalls are let by the day. A stall costs eleven pounds, and traders book it with the market office.\n',
  'parks/trees.md': '# Trees\n\nThe park has forty lime trees. They were planted in 1911.\n',
  'water.md': '# Water\n\nThe reservoir holds enough water for ninety days without rain.\n',
};

/** A corpus and an index folder of a test's own, and what is done with them. */
export class IndexFixture {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly embedder: HashingEmbedder;

  private constructor(folder: string, embedder: HashingEmbedder) {
    this.corpusDir = join(folder, 'corpus');
    this.indexDir = join(folder, 'index');
    this.embedder = embedder;
  }

  static async create(
    files: Readonly<Record<string, string>> = ARTICLES,
    embedder = new HashingEmbedder(),
  ): Promise<IndexFixture> {
    const fixture = new IndexFixture(await temporaryFolder(), embedder);
    await mkdir(fixture.corpusDir);
    for (const [path, content] of Object.entries(files)) await fixture.write(path, content);
    return fixture;
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    const file = join(this.corpusDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.corpusDir, path));
  }

  /** Puts these files in the place of all others. */
  async replace(files: Readonly<Record<string, string>>): Promise<void> {
    await rm(this.corpusDir, { recursive: true });
    for (const [path, content] of Object.entries(files)) await this.write(path, content);
  }

  build(
    options: {
      full?: boolean;
      loadLibrary?: LoadGraphLibrary;
      sizes?: SearchSizes;
      reading?: ReaderPoolOptions;
      signal?: AbortSignal;
      onProgress?: (progress: BuildProgress) => void;
    } = {},
  ): Promise<BuildReport> {
    const { corpusDir, indexDir, embedder } = this;
    return buildIndex({ corpusDir, indexDir, embedder, ...options });
  }

  /** Opens the served generation, does something with it, and closes it. */
  async read<T>(
    work: (index: Generation) => T | Promise<T>,
    options: { loadLibrary?: LoadGraphLibrary } = {},
  ): Promise<T> {
    const { fingerprint } = this.embedder;
    const index = await openIndex(this.indexDir, { fingerprint, ...options });
    try {
      return await work(index);
    } finally {
      index.close();
    }
  }
}

/** Everything that an index says, in a form that two indexes can be compared by. */
export function contentOf(index: OpenIndex): unknown {
  const { counts, articles, skipped } = index.manifest;
  const rows = Array.from({ length: counts.passages }, (_, row) => row);
  const windows = Array.from({ length: counts.windows }, (_, window) => window);
  return {
    counts,
    hashes: articles,
    skipped,
    articles: index.articles,
    passages: index.passages(rows),
    passagesOf: index.articles.map(({ id }) => index.passagesOf(id)),
    ranges: windows.map((window) => index.windowRange(window)),
    vectors: windows.map((window) => [...index.windowVector(window)]),
    scores: [...index.terms.score(['bridg', 'open', 'water'])],
  };
}
