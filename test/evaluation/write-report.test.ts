import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openReportFile } from '../../src/evaluation/write-report.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('the file of a report', () => {
  test('replaces what was there, and has its folder made', async () => {
    const path = join(await temporaryFolder(), 'reports', 'page.html');
    for (const page of ['<p>A long first page.</p>', '<p>Second.</p>']) {
      const file = await openReportFile(path);
      await file.write(page);
      await file.close();
    }
    expect(await readFile(path, 'utf8')).toBe('<p>Second.</p>');
  });

  test('that cannot be written is told of in a sentence when it is opened', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(openReportFile(join(file, 'page.html'))).rejects.toThrow(
      /^The report ".*page\.html" cannot be written: .* with --report\.$/,
    );
  });
});
