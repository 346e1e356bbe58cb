import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import everything from './vitest.config.ts';

/** What takes long in a test: a process, a server, a model, an index. A test that names none of it is pure. */
const HEAVY =
  /support\/(?:builtin-model|build-process|command-workspace|discord\/fake-discord|index-fixture|loopback-server|model-server|scripted-town|tiny-model|town|bot-suite|run-script)\.ts|\/(?:bundle-library|create-embedder|vector-graph)\.ts|node:(?:http|net|child_process|worker_threads)'/;

const heavy = readdirSync('test', { encoding: 'utf8', recursive: true })
  .map((path) => join('test', path))
  .filter((path) => path.endsWith('.test.ts') && HEAVY.test(readFileSync(path, 'utf8')));

/**
 * The tests that need nothing but the code itself: `npm run test:quick`. They leave nothing behind that another could
 * trip over, so they share what was loaded.
 */
export default mergeConfig(everything, defineConfig({ test: { exclude: heavy, isolate: false } }));
