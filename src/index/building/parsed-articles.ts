import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { IndexedArticle, WindowTexts } from '../passages/indexed-article.ts';
import { reportingWriteFailures } from './write-failure.ts';

/** Name of the file in an index folder. */
export const PARSED_FILE = 'unfinished.articles';

/** Bytes that are written at once; of less, nothing is written at all. */
const WRITTEN_AT_ONCE = 1 << 20;

/** Bytes that are read at once: the articles in them take some hundredths of a second to write. */
const READ_AT_ONCE = 1 << 16;

/** An article that was parsed: what a build has to know of it before it is written, and where the rest is. */
export interface ParsedArticle {
  /** Of each of its windows, in order. */
  readonly windowIds: readonly string[];
  /** Where it begins in the file, and how many bytes it and its texts take there. */
  readonly at: number;
  readonly articleBytes: number;
  readonly textBytes: number;
}

/**
 * The articles that a build has parsed, on disk until they are written: they take many times the memory of what the
 * build has to know of them. What is little stays in memory. The file has no name where the system allows it, so that
 * nothing is left of a build that is killed.
 */
export class ParsedArticles {
  readonly #path: string;
  #file: FileHandle | undefined;
  #written = 0;
  /** What comes after that which is written. */
  #rest: Buffer[] = [];
  #restBytes = 0;
  /** What was read last, and where it stands. */
  #read: { readonly at: number; readonly bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };

  /** @param path - of a file that may be replaced, in a folder that is there */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * Puts an article away.
   * @param texts - to embed, of each of its windows
   * @throws {UserError} `index-write-failed`
   */
  async add(article: IndexedArticle, texts: WindowTexts): Promise<ParsedArticle> {
    const windowIds = article.passages.flatMap(({ windows }) => windows.map(({ id }) => id));
    const at = this.#written + this.#restBytes;
    const [articleBytes, textBytes] = [this.#append(article), this.#append(texts)];
    if (this.#restBytes >= WRITTEN_AT_ONCE) await this.#write();
    return { windowIds, at, articleBytes, textBytes };
  }

  /** The article itself. Quick where they are asked for in the order in which they were added. */
  async article({ at, articleBytes }: ParsedArticle): Promise<IndexedArticle> {
    // Written by this very process: nothing else has a way to the file.
    return JSON.parse(await this.#text(at, articleBytes));
  }

  /** The text to embed of each of its windows. */
  async texts({ at, articleBytes, textBytes }: ParsedArticle): Promise<WindowTexts> {
    return JSON.parse(await this.#text(at + articleBytes, textBytes));
  }

  /** Forgets them all, and what a build left that was killed where a file has to have a name. */
  async close(): Promise<void> {
    this.#rest = [];
    await this.#file?.close();
    this.#file = undefined;
    await rm(this.#path, { force: true }).catch(() => undefined);
  }

  /** @returns bytes that were added */
  #append(value: IndexedArticle | WindowTexts): number {
    const bytes = Buffer.from(JSON.stringify(value));
    this.#rest.push(bytes);
    this.#restBytes += bytes.length;
    return bytes.length;
  }

  async #write(): Promise<void> {
    await reportingWriteFailures(dirname(this.#path), async () => {
      this.#file ??= await openUnnamed(this.#path);
      await this.#file.writeFile(Buffer.concat(this.#rest));
    });
    this.#written += this.#restBytes;
    this.#rest = [];
    this.#restBytes = 0;
  }

  async #text(at: number, length: number): Promise<string> {
    if (at >= this.#written) {
      const bytes = Buffer.concat(this.#rest);
      this.#rest = [bytes];
      const start = at - this.#written;
      return bytes.toString('utf8', start, start + length);
    }
    const { at: from, bytes } = this.#read;
    if (at < from || at + length > from + bytes.length) {
      this.#read = { at, bytes: await this.#piece(at, Math.max(length, READ_AT_ONCE)) };
    }
    const start = at - this.#read.at;
    return this.#read.bytes.toString('utf8', start, start + length);
  }

  /** So many bytes of what is written, or those up to its end. */
  async #piece(at: number, length: number): Promise<Buffer> {
    const bytes = Buffer.alloc(Math.min(length, this.#written - at));
    let end = 0;
    while (end < bytes.length) {
      const read = await this.#file?.read(bytes, end, bytes.length - end, at + end);
      if (!read?.bytesRead) throw new Error(`${this.#path} ends at ${at + end}.`);
      end += read.bytesRead;
    }
    return bytes;
  }
}

/** A new file whose name is given up at once; on a system that does not allow it, when it is closed. */
async function openUnnamed(path: string): Promise<FileHandle> {
  await rm(path, { force: true });
  const file = await open(path, 'wx+', 0o600);
  await rm(path, { force: true }).catch(() => undefined);
  return file;
}
