import type { SkippedFile } from '../../corpus/article.ts';
import { filePath } from '../../corpus/part-path.ts';
import type { Manifest } from '../types.ts';

/** What an index says of the files that it was built from. */
export type IndexedFiles = Pick<Manifest, 'articles' | 'skipped' | 'warnings'>;

/** What an index has of one file: its articles, and the parts that gave none. */
export interface FileContent {
  readonly articles: readonly { readonly path: string; readonly warnings?: readonly string[] }[];
  readonly skipped: readonly SkippedFile[];
}

type Content = { -readonly [Key in keyof FileContent]: FileContent[Key][number][] } & {
  sha256: string;
};

/** What an index has, by file: a file may hold many articles. */
export class FileContents {
  readonly #files = new Map<string, Content>();

  constructor(manifest: IndexedFiles | undefined) {
    if (manifest === undefined) return;
    for (const [path, sha256] of Object.entries(manifest.articles)) {
      const warnings = manifest.warnings[path];
      this.#file(path, sha256).articles.push({ path, ...(warnings && { warnings }) });
    }
    for (const [path, { sha256, ...why }] of Object.entries(manifest.skipped)) {
      this.#file(path, sha256).skipped.push({ path, ...why });
    }
  }

  /** What the index has of a file, when its content is still the same. */
  of(path: string, sha256: string): FileContent | undefined {
    const file = this.#files.get(path);
    return file?.sha256 === sha256 ? file : undefined;
  }

  #file(articlePath: string, sha256: string): Content {
    const path = filePath(articlePath);
    const file = this.#files.get(path) ?? { sha256, articles: [], skipped: [] };
    this.#files.set(path, file);
    return file;
  }
}
