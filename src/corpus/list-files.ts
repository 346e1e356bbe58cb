import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import type { SkippedFile } from './article.ts';
import { failureReason } from './failure-reason.ts';
import { describeEndings, formatOf } from './formats/all-formats.ts';
import { endingOf } from './formats/format.ts';

const reasons = english.operators.reasons.skipped;

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
    const values = { folder, reason: failureReason(error), endings: describeEndings() };
    throw new UserError('corpus-missing', values, { cause: error });
  }
  throw new UserError('corpus-missing:file', { folder });
}

async function entriesOf(root: string, parent: string, skipped: SkippedFile[]): Promise<Dirent[]> {
  try {
    return await readdir(join(root, parent), { withFileTypes: true });
  } catch (error) {
    const reason = failureReason(error);
    if (parent === '') {
      const values = { folder: root, reason };
      throw new UserError('corpus-missing:unreadable', values, { cause: error });
    }
    skipped.push({ path: parent, reason: reasons.folder({ reason }) });
    return [];
  }
}

/** Why a symbolic link is not followed; nothing when it leads to a file inside the corpus folder. */
async function linkProblem(root: string, absolutePath: string): Promise<string | undefined> {
  try {
    const target = await realpath(absolutePath);
    if (!target.startsWith(root.endsWith(sep) ? root : root + sep)) return reasons.linkOut;
    const kind = await stat(target);
    if (kind.isDirectory()) return reasons.linkToFolder;
    return kind.isFile() ? undefined : reasons.linkToOther;
  } catch (error) {
    return reasons.linkBroken({ reason: failureReason(error) });
  }
}

/** By code unit, so that the order is the same on every machine. */
function byPath(first: { path: string }, second: { path: string }): number {
  if (first.path === second.path) return 0;
  return first.path < second.path ? -1 : 1;
}
