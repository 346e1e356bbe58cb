import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { UserError } from '../errors.ts';
import type { SkippedFile } from './article.ts';
import { failureReason } from './failure-reason.ts';
import { describeEndings, formatOf } from './formats/all-formats.ts';
import { endingOf } from './formats/format.ts';

/** A file of the corpus that a reader exists for. */
export interface CorpusFile {
  /** Relative to the corpus folder, with forward slashes. */
  readonly path: string;
  readonly absolutePath: string;
}

/** What a folder holds: files to read, those that may not be read, and how many no reader exists for. */
export interface CorpusListing {
  /** Sorted by path. */
  readonly files: CorpusFile[];
  /** Sorted by path. */
  readonly skipped: SkippedFile[];
  /** Number of files by the ending of their names, without the dot; "" stands for names without one. */
  readonly unread: Readonly<Record<string, number>>;
}

/**
 * The article files in `folder` and its subfolders. Hidden files and folders are left aside, and files of kinds
 * that are not read are counted. A symbolic link to a file inside the folder is followed; one that leads
 * out of it, to a folder, or nowhere is skipped, and so is a folder that cannot be opened.
 * @throws {UserError} `corpus-missing` when the folder is missing or not a folder.
 */
export async function listCorpusFiles(folder: string): Promise<CorpusListing> {
  const root = await openRoot(folder);
  const files: CorpusFile[] = [];
  const skipped: SkippedFile[] = [];
  const unread = new Map<string, number>();
  const add = (path: string, absolutePath: string): void => {
    if (formatOf(path) !== undefined) files.push({ path, absolutePath });
    else unread.set(endingOf(path), (unread.get(endingOf(path)) ?? 0) + 1);
  };
  const pending = [''];
  for (let parent = pending.pop(); parent !== undefined; parent = pending.pop()) {
    for (const entry of await entriesOf(root, parent, skipped)) {
      if (entry.name.startsWith('.')) continue;
      const path = parent === '' ? entry.name : `${parent}/${entry.name}`;
      const absolutePath = join(root, path);
      if (entry.isDirectory()) {
        pending.push(path);
      } else if (entry.isSymbolicLink()) {
        const reason = await linkProblem(root, absolutePath);
        if (reason !== undefined) skipped.push({ path, reason });
        else add(path, absolutePath);
      } else if (entry.isFile()) {
        add(path, absolutePath);
      }
    }
  }
  return {
    files: files.sort(byPath),
    skipped: skipped.sort(byPath),
    unread: Object.fromEntries([...unread].sort()),
  };
}

async function openRoot(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new UserError(
      'corpus-missing',
      `The corpus folder "${folder}" cannot be opened: ${failureReason(error)}. Create it and put articles into it (${describeEndings()}), or name another folder with --corpus or CORPUS_DIR.`,
      { cause: error },
    );
  }
  throw new UserError(
    'corpus-missing',
    `The corpus folder "${folder}" is a file, not a folder. Name the folder that holds the articles with --corpus or CORPUS_DIR.`,
  );
}

async function entriesOf(root: string, parent: string, skipped: SkippedFile[]): Promise<Dirent[]> {
  try {
    return await readdir(join(root, parent), { withFileTypes: true });
  } catch (error) {
    if (parent === '')
      throw new UserError(
        'corpus-missing',
        `The corpus folder "${root}" cannot be opened: ${failureReason(error)}. Allow reading it, or name another folder with --corpus or CORPUS_DIR.`,
        { cause: error },
      );
    skipped.push({ path: parent, reason: `the folder cannot be opened: ${failureReason(error)}` });
    return [];
  }
}

/** Why a symbolic link is not followed; nothing when it leads to a file inside the corpus folder. */
async function linkProblem(root: string, absolutePath: string): Promise<string | undefined> {
  try {
    const target = await realpath(absolutePath);
    if (!target.startsWith(root.endsWith(sep) ? root : root + sep))
      return 'it is a symbolic link that leads out of the corpus folder';
    const kind = await stat(target);
    if (kind.isDirectory()) return 'it is a symbolic link to a folder, and those are not followed';
    return kind.isFile() ? undefined : 'it is a symbolic link to something that is not a file';
  } catch (error) {
    return `it is a symbolic link that cannot be followed: ${failureReason(error)}`;
  }
}

/** By code unit, so that the order is the same on every machine. */
function byPath(first: { path: string }, second: { path: string }): number {
  if (first.path === second.path) return 0;
  return first.path < second.path ? -1 : 1;
}
