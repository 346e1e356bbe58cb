import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder that holds `scripts/ask.js` for `scripts/ask.ts`, and so on. */
    bundledCommands: string;
  }
}

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** What they start as threads. */
const THREADS = ['src/corpus/reading/read-worker.ts', 'src/embedding/thread/thread-worker.ts'];

/** What tests start as processes. */
const ENTRIES = [
  'scripts/*.ts',
  'src/main.ts',
  'test/support/held-build.ts',
  'test/proofs/support/build-when-told.ts',
  'test/proofs/support/build-measured.ts',
  'test/corpus/read-hostile-files.ts',
  'test/end-to-end/support/measured-bot.ts',
  ...THREADS,
];

/**
 * Leaves every module the address that it was written under, from which it finds what stands beside it; a thread is
 * found among what was translated.
 */
const ownAddresses = (outdir: string): Plugin => ({
  name: 'own-addresses',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const beside = pathToFileURL(join(outdir, dirname(relative(repository, path)), '/')).href;
      const source = await readFile(path, 'utf8');
      return {
        loader: 'ts',
        contents: source
          .replaceAll(
            /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/g,
            (_, name) => `new URL(${JSON.stringify(`${beside}${name}.js`)})`,
          )
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
          .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      };
    }),
});

/**
 * Translates the commands once for a whole run: `tsx`, by which users start them, takes longer on Node.js 20 than most
 * commands do, and tests start more than a hundred.
 */
export default async function bundleCommands(project: TestProject): Promise<() => void> {
  // Inside the project, so that the packages are found from there.
  const parent = join(repository, 'node_modules/.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'town-clerk-commands-'));
  await build({
    absWorkingDir: repository,
    entryPoints: ENTRIES,
    outdir: folder,
    outbase: repository,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [ownAddresses(folder)],
    logLevel: 'error',
  });
  project.provide('bundledCommands', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
