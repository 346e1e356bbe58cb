import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSyntheticCorpus } from '../../src/evaluation/benchmark/synthetic-corpus.ts';
import { BuildLock } from '../../src/index/building/build-lock.ts';
import { readBuildProgress } from '../../src/index/building/build-progress.ts';
import { buildInChild } from '../../src/operations/build-in-child.ts';
import { modelCacheDir } from '../support/builtin-model.ts';
import { CommandWorkspace } from '../support/command-workspace.ts';

let workspace: CommandWorkspace;
let environment: Record<string, string>;
beforeAll(async () => {
  workspace = await CommandWorkspace.create({});
  await writeSyntheticCorpus(workspace.corpusDir, 400);
  environment = { PATH: process.env.PATH ?? '', DATA_DIR: modelCacheDir };
});
afterAll(() => workspace.remove());

/** Whether nobody holds the lock: the build has ended. */
async function isOver(): Promise<boolean> {
  const lock = await BuildLock.acquire(workspace.indexDir).catch(() => undefined);
  lock?.release();
  return lock !== undefined;
}

describe('a build in a process of its own', () => {
  test('is ended when it takes too long, in a sentence', async () => {
    const build = buildInChild(workspace, { environment, deadlineMs: 50 });
    await expect(build(() => undefined)).rejects.toMatchObject({
      identifier: 'index-write-failed',
      message: expect.stringContaining('within 1 s'),
    });
  });

  test('is ended when it says nothing for too long', async () => {
    const build = buildInChild(workspace, { environment, quietMs: 100 });
    await expect(build(() => undefined)).rejects.toMatchObject({
      identifier: 'index-write-failed',
    });
  });

  test('is ended when it is not wanted any more', async () => {
    const controller = new AbortController();
    const build = buildInChild(workspace, { environment, signal: controller.signal });
    const steps: string[] = [];
    const ended = build((step) => {
      steps.push(step);
      controller.abort();
    });
    await expect(ended).rejects.toThrow('not wanted');
    expect(steps).not.toEqual([]);
    expect(await isOver()).toBe(true);
  });

  test('tells other processes how far it is, and ends when the one that wants it is killed', async () => {
    const module = new URL('../../src/operations/build-in-child.ts', import.meta.url).href;
    const { corpusDir, indexDir } = workspace;
    const script = `import { buildInChild } from ${JSON.stringify(module)};
      await buildInChild(${JSON.stringify({ corpusDir, indexDir })})(() => undefined);`;
    const flags = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const waiting = spawn(process.execPath, flags, { env: environment });
    await expect
      .poll(() => readBuildProgress(workspace.indexDir), { timeout: 50_000 })
      .toMatchObject({ total: expect.any(Number) });
    expect(await isOver()).toBe(false);
    waiting.kill('SIGKILL');
    await expect.poll(isOver, { timeout: 20_000 }).toBe(true);
    expect(await readBuildProgress(workspace.indexDir)).toBeUndefined();
  });
});
