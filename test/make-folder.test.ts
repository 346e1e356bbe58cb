import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../src/make-folder.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

it('makes a folder with those above it, also where it is there already', async () => {
  const folder = join(await temporaryFolder(), 'a', 'b', 'c');
  makeFolder(folder);
  makeFolder(folder);
  await writeFile(join(folder, 'file'), 'x');
  expect(() => makeFolder(join(folder, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(folder, 'file', 'd'))).toThrow(/ENOTDIR/);
});

it('gives up where the system takes no folders', () => {
  expect(() => makeFolder('/proc/town-clerk/a/b')).toThrow();
});
