import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { english } from '../messages/english.ts';
import type { Article, SkippedFile } from './article.ts';
import { assembleArticle } from './assemble-article.ts';
import { failureReason } from './failure-reason.ts';
import { readDocument } from './formats/read-document.ts';
import type { CorpusFile } from './list-files.ts';
import { UnreadableFile } from './unreadable-file.ts';

const reasons = english.operators.reasons.skipped;

/** Raised whenever the same file would be read as another article. */
export const READER_VERSION = 2;

/** Files above this size are skipped unless the caller says otherwise: 10 MB. */
const DEFAULT_MAX_BYTES = 10_000_000;

/** Limits on reading. */
export interface ReadOptions {
  /** Largest file that is read, in bytes. */
  readonly maxBytes?: number;
}

/** Reads one file of the corpus; a file that cannot be used comes back with the reason. */
export async function readArticle(
  file: CorpusFile,
  options: ReadOptions = {},
): Promise<{ article: Article } | { skipped: SkippedFile }> {
  const read = await readCorpusFile(file, options);
  return 'skipped' in read ? read : parseArticle(file, read.bytes, read.hash);
}

/** A file's bytes and their SHA-256 (hexadecimal), so that an unchanged file need not be parsed again. */
export async function readCorpusFile(
  file: CorpusFile,
  options: ReadOptions = {},
): Promise<{ bytes: Uint8Array; hash: string } | { skipped: SkippedFile }> {
  try {
    const bytes = await readBytes(file.absolutePath, options.maxBytes ?? DEFAULT_MAX_BYTES);
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    const reason = error instanceof UnreadableFile ? error.message : failureReason(error);
    return { skipped: { path: file.path, reason } };
  }
}

/**
 * The article in a file's bytes. Never throws for what a file holds: whatever a parser cannot cope with is a
 * reason to skip the file.
 */
export async function parseArticle(
  file: CorpusFile,
  bytes: Uint8Array,
  hash: string,
): Promise<{ article: Article } | { skipped: SkippedFile }> {
  try {
    return { article: assembleArticle(file.path, hash, await readDocument(file.path, bytes)) };
  } catch (error) {
    return { skipped: { path: file.path, reason: parseFailure(error) } };
  }
}

async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > maxBytes)
      throw new UnreadableFile(
        reasons.tooLarge({ size: megabytes(size), most: megabytes(maxBytes) }),
      );
    const bytes = await handle.readFile();
    if (bytes.length === 0) throw new UnreadableFile(reasons.empty);
    return bytes;
  } finally {
    await handle.close();
  }
}

function parseFailure(error: unknown): string {
  if (error instanceof UnreadableFile) return error.message;
  if (error instanceof RangeError) return reasons.tooDeep;
  return reasons.unreadable({
    reason: error instanceof Error ? error.message.slice(0, 200) : undefined,
  });
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
