import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { bundledCommand } from '../support/bundled-command.ts';
import { parse } from './support.ts';

describe('a file of up to a megabyte', () => {
  // Several at once: what is measured is the time of their own process.
  it.each([
    [['html', 'json']],
    [['eml', 'pdf']],
    [['docx', 'md']],
    [['csv', 'rst', 'tsv']],
    [['epub', 'jsonl']],
    [['txt', 'adoc']],
  ])(
    'ending in one of %j takes no more than two seconds (or three ordinary pages) and 300 MB, whatever it holds',
    async (formats) => {
      const runs = formats.map((format) =>
        promisify(execFile)(
          process.execPath,
          ['--max-old-space-size=300', bundledCommand('test/corpus/read-hostile-files.ts'), format],
          { timeout: 170_000 },
        ),
      );
      for (const { stdout } of await Promise.all(runs)) expect(stdout).toMatch(/^slowest: \d/m);
    },
    180_000,
  );

  it('keeps nothing of an address that no reader sees, and little of one that is data', async () => {
    const address = `https://x.example/${'a'.repeat(900_000)}`;
    for (const [path, source] of [
      ['a.md', `[words](${address}) and ${address} and [more][m].\n\n[m]: ${address}`],
      ['a.txt', `The words stand here. ${address}`],
    ] as const)
      expect((await parse(path, source)).article?.text.length).toBeLessThan(200);
  });
});
