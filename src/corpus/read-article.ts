import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { english } from '../messages/english.ts';
import type { Article, SkippedFile } from './article.ts';
import { assembleArticle } from './assemble-article.ts';
import { failureReason } from './failure-reason.ts';
import { formatOf } from './formats/all-formats.ts';
import type { CorpusFile } from './list-files.ts';
import { partPath } from './part-path.ts';
import { ForeignFile, UnreadableFile } from './unreadable-file.ts';

const reasons = english.operators.reasons.skipped;

/** Raised whenever the same file would be read as another article. */
export const READER_VERSION = 5;

/** Files above this size are skipped unless the caller says otherwise: 10 MB. */
const DEFAULT_MAX_BYTES = 10_000_000;

/** So many parts of a file are named that could not be used. */
const MOST_SKIPPED_PARTS = 20;

/** Limits on reading. */
export interface ReadOptions {
  /** Largest file that is read, in bytes. */
  readonly maxBytes?: number;
}

/** What a file gave: the articles in it, and what of it could not be used. */
export interface ParsedFile {
  /** One for most formats; those of a file that holds many are told apart by a number: `news.jsonl#3`. */
  readonly articles: readonly Article[];
  readonly skipped: readonly SkippedFile[];
}

/** Reads one file of the corpus; what cannot be used comes back with the reason. */
export async function readArticles(
  file: CorpusFile,
  options: ReadOptions = {},
): Promise<ParsedFile> {
  const read = await readCorpusFile(file, options);
  if ('skipped' in read) return { articles: [], skipped: [read.skipped] };
  return parseArticles(file, read.bytes, read.hash);
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
 * The articles in a file's bytes. Never throws for what a file holds: whatever a parser cannot cope with is a
 * reason to skip it.
 */
export async function parseArticles(
  file: CorpusFile,
  bytes: Uint8Array,
  hash: string,
): Promise<ParsedFile> {
  const { path } = file;
  const articles: Article[] = [];
  const skipped: SkippedFile[] = [];
  try {
    const read = await formatOf(path)?.read(bytes, path);
    if (read === undefined) throw new UnreadableFile('no reader exists for files of this kind');
    const parts =
      'blocks' in read
        ? [{ draft: read, path }]
        : read.map(({ part, draft }) => ({ draft, path: partPath(path, part) }));
    if (parts.length === 0) throw new UnreadableFile('it holds no article');
    for (const part of parts) {
      try {
        if ('reason' in part.draft) skipped.push({ path: part.path, reason: part.draft.reason });
        else articles.push(assembleArticle(part.path, hash, part.draft));
      } catch (error) {
        skipped.push({ path: part.path, ...parseFailure(error) });
      }
    }
  } catch (error) {
    skipped.push({ path, ...parseFailure(error) });
  }
  return { articles, skipped: summarised(path, skipped) };
}

/** Of a file of many parts that are all wrong the first few say what is wrong. */
function summarised(path: string, skipped: readonly SkippedFile[]): readonly SkippedFile[] {
  const more = skipped.length - MOST_SKIPPED_PARTS;
  if (more <= 0) return skipped;
  const reason = `${more} more of its parts could not be used`;
  return [...skipped.slice(0, MOST_SKIPPED_PARTS), { path, reason }];
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

function parseFailure(error: unknown): Omit<SkippedFile, 'path'> {
  if (error instanceof ForeignFile) return { reason: error.message, foreign: true };
  if (error instanceof UnreadableFile) return { reason: error.message };
  if (error instanceof RangeError) return { reason: reasons.tooDeep };
  const reason = error instanceof Error ? error.message.slice(0, 200) : undefined;
  return { reason: reasons.unreadable({ reason }) };
}

function megabytes(bytes: number): string {
  return bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
