import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What takes long in a test: a process, a server, a model, an index. A test that names none of it is pure. */
const HEAVY =
  /support\/(?:builtin-model|build-process|command-workspace|discord\/fake-discord|index-fixture|loopback-server|model-server|pglite-server|reading-process|postgres-server|use-postgres|scripted-town|state-server|tiny-model|town|bot-suite|run-script)\.ts|\/(?:bundle-library|create-embedder|vector-graph)\.ts|node:(?:http|net|child_process|worker_threads)'/;

const tests = readdirSync('test', { encoding: 'utf8', recursive: true })
  .map((path) => join('test', path).replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts'));
const isHeavy = (path: string) => HEAVY.test(readFileSync(path, 'utf8'));
/** What measures its own process: it has one that no other test has used. */
const isMeasuring = (path: string) =>
  /peakMegabytes|memoryUsage|loop-delay\.ts/.test(readFileSync(path, 'utf8'));

export default defineConfig({
  test: {
    // The native parts (onnxruntime, hnswlib, libsql) are used as in production: a process each.
    pool: 'forks',
    // Much of a test is waiting for a process or a socket: one more than there are cores keeps all of them at work.
    maxWorkers: availableParallelism() + 1,
    coverage: {
      // What runs in a process of its own (the commands, the bot) is tested and not counted.
      include: ['src/**/*.ts'],
      reporter: ['json-summary'],
      reportOnFailure: true,
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'whole',
          globalSetup: 'test/support/bundled-commands.ts',
          include: tests.filter((path) => isHeavy(path) && !isMeasuring(path)),
          // Loading discord.js and the model's runtime anew for each file took a fifth of the time of all tests.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'measuring',
          globalSetup: 'test/support/bundled-commands.ts',
          include: tests.filter(isMeasuring),
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What needs nothing but the code itself, `npm run test:quick`. These tests leave nothing behind that another
        // could trip over, so they share what was loaded.
        extends: true,
        test: {
          name: 'quick',
          include: tests.filter((path) => !isHeavy(path) && !isMeasuring(path)),
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
