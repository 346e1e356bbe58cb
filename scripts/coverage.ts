import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { z } from 'zod';

const counted = z.object({ covered: z.int(), total: z.int() });
const summarySchema = z.record(z.string(), z.object({ lines: counted, branches: counted }));

/** The summary that vitest writes: see `vitest.config.ts`. */
const summary = summarySchema.parse(
  JSON.parse(await readFile('coverage/coverage-summary.json', 'utf8')),
);

const folders = new Map<string, z.infer<typeof summarySchema>[string]>();
for (const [path, { lines, branches }] of Object.entries(summary)) {
  const folder = path === 'total' ? 'everything' : roomOf(relative('.', path));
  const sum = folders.get(folder);
  folders.set(folder, {
    lines: add(sum?.lines, lines),
    branches: add(sum?.branches, branches),
  });
}

const rows = [...folders].sort(([a], [b]) => (a < b ? -1 : 1));
for (const [folder, { lines, branches }] of rows) {
  process.stdout.write(`${folder.padEnd(28)} lines ${share(lines)}  branches ${share(branches)}\n`);
}

/** The first two folders of a file: `src/corpus`; its own folder where there are fewer. */
function roomOf(path: string): string {
  return dirname(path).split(/[/\\]/).slice(0, 2).join('/');
}

type Counted = z.infer<typeof counted>;

function add(sum: Counted | undefined, more: Counted): Counted {
  return { covered: (sum?.covered ?? 0) + more.covered, total: (sum?.total ?? 0) + more.total };
}

function share({ covered, total }: Counted): string {
  return total === 0 ? '   –   ' : `${((100 * covered) / total).toFixed(1).padStart(5)} %`;
}
