import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCorpusFiles } from '../../src/corpus/list-files.ts';

describe('listCorpusFiles', () => {
  let parent: string;
  let folder: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'town-clerk-corpus-'));
    folder = join(parent, 'corpus');
    await mkdir(join(folder, 'b/deep'), { recursive: true });
  });

  afterEach(() => rm(parent, { recursive: true, force: true }));

  it('lists every article format in every subfolder, sorted by path', async () => {
    const names = ['z.md', 'b/a.HTML', 'b/deep/x.markdown', 'b/deep/y.htm', 'A.txt', 'b.pdf'];
    for (const name of [...names, 'picture.png', 'table.xls', 'noending'])
      await writeFile(join(folder, name), 'x');
    const { files, skipped, unread } = await listCorpusFiles(folder);
    expect(files.map((file) => file.path)).toEqual([
      'A.txt',
      'b.pdf',
      'b/a.HTML',
      'b/deep/x.markdown',
      'b/deep/y.htm',
      'z.md',
    ]);
    expect(skipped).toEqual([]);
    expect(unread).toEqual({ '': 1, png: 1, xls: 1 });
  });

  it('leaves hidden files and folders aside', async () => {
    await mkdir(join(folder, '.git'));
    await writeFile(join(folder, '.git/notes.md'), 'x');
    await writeFile(join(folder, '.draft.md'), 'x');
    expect(await listCorpusFiles(folder)).toEqual({ files: [], skipped: [], unread: {} });
  });

  it('skips links that leave the folder, lead nowhere or lead to a folder, and says why', async () => {
    await writeFile(join(parent, 'secret.md'), 'x');
    await writeFile(join(folder, 'real.md'), 'x');
    await symlink(join(parent, 'secret.md'), join(folder, 'out.md'));
    await symlink(parent, join(folder, 'parent'));
    await symlink(join(folder, 'b'), join(folder, 'loop'));
    await symlink(join(folder, 'gone.md'), join(folder, 'broken.md'));
    await symlink('real.md', join(folder, 'inside.md'));
    const { files, skipped } = await listCorpusFiles(folder);
    expect(files.map((file) => file.path)).toEqual(['inside.md', 'real.md']);
    expect(skipped).toEqual([
      {
        path: 'broken.md',
        reason: 'it is a symbolic link that cannot be followed: there is nothing at this path',
      },
      { path: 'loop', reason: 'it is a symbolic link to a folder, and those are not followed' },
      { path: 'out.md', reason: 'it is a symbolic link that leads out of the corpus folder' },
      { path: 'parent', reason: 'it is a symbolic link that leads out of the corpus folder' },
    ]);
  });

  it('treats a folder named like a file as a folder', async () => {
    await mkdir(join(folder, 'minutes.md'));
    await writeFile(join(folder, 'minutes.md/may.md'), 'x');
    const { files } = await listCorpusFiles(folder);
    expect(files.map((file) => file.path)).toEqual(['minutes.md/may.md']);
  });

  it('says what to do when the folder is missing or is a file', async () => {
    await writeFile(join(folder, 'file.md'), 'x');
    await expect(listCorpusFiles(join(folder, 'nothing'))).rejects.toMatchObject({
      identifier: 'corpus-missing',
      message: expect.stringMatching(
        /nothing" cannot be opened: there is nothing at this path.*--corpus/s,
      ),
    });
    await expect(listCorpusFiles(join(folder, 'file.md'))).rejects.toMatchObject({
      identifier: 'corpus-missing',
      message: expect.stringContaining('is a file, not a folder'),
    });
  });
});
