import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { fileChecksum } from '../../src/index/generation/file-checksum.ts';
import {
  formatManifest,
  GENERATION_FILES,
  MANIFEST_FILE,
} from '../../src/index/generation/manifest.ts';
import { FORMAT_VERSION } from '../../src/index/types.ts';
import { contentOf, IndexFixture } from '../support/index-fixture.ts';

/** Makes of the served generation what version 3 of the format wrote: of its graph it says no directions. */
async function writtenInFormat3(fixture: IndexFixture): Promise<void> {
  const manifest = await fixture.read((index) => index.manifest);
  const folder = join(fixture.indexDir, manifest.generation);
  const path = join(folder, GENERATION_FILES.passages);
  const database = new Database(path);
  database.exec(`
    ALTER TABLE graph RENAME TO newer;
    CREATE TABLE graph AS SELECT nodes, fresh, labels FROM newer;
    DROP TABLE newer;
  `);
  database.close();
  const files = { ...manifest.files, [GENERATION_FILES.passages]: await fileChecksum(path) };
  const older = formatManifest({ ...manifest, formatVersion: 3, files });
  await writeFile(join(folder, MANIFEST_FILE), older);
}

it('an index of format 3 is served, and built on without embedding anything again', async () => {
  const fixture = await IndexFixture.create();
  await fixture.build();
  const before = await fixture.read(contentOf);
  await writtenInFormat3(fixture);
  expect(await fixture.read(contentOf)).toEqual(before);
  await fixture.write('new.md', '# Fairs\n\nThe fair comes to the green in June.\n');
  const { windows } = await fixture.build();
  expect(windows).toMatchObject({ embedded: 1, reused: windows.total - 1 });
  expect(await fixture.read((index) => index.manifest.formatVersion)).toBe(FORMAT_VERSION);
});
