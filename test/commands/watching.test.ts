import type { ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CommandWorkspace, SHORT_ARTICLES } from '../support/command-workspace.ts';

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create(SHORT_ARTICLES);
});
afterAll(() => workspace.remove());

test('npm run index -- --watch builds at every change, until it is told to end', async () => {
  let said = '';
  let printed = '';
  let watching: ChildProcess | undefined;
  const ended = workspace.run('scripts/build-index.ts', ['--watch', '--json'], {
    onStart: (child) => {
      watching = child;
      child.stderr?.on('data', (piece: string) => {
        said += piece;
      });
      child.stdout?.on('data', (piece: string) => {
        printed += piece;
      });
    },
  });
  await expect.poll(() => said, { timeout: 50_000 }).toContain('Watching');
  await workspace.write('well.md', '# The well\n\nThe old well was closed in 1931.\n');
  await expect.poll(() => printed.split('\n').length, { timeout: 50_000 }).toBe(3);
  expect(JSON.parse(printed.split('\n')[1] ?? '')).toMatchObject({
    articles: { total: 3, added: 1 },
    windows: { embedded: 1 },
  });
  watching?.kill('SIGINT');
  expect((await ended).code).toBe(0);
}, 120_000);
