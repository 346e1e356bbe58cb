import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import everything from '../../vitest.config.ts';

/** What `npm run prove` hands on behind the options of Vitest: how many files a proof of many is to take. */
const [files = ''] = process.argv.slice(process.argv.lastIndexOf('--') + 1);

/** The tests with each proof in full: `npm run prove`. */
export default mergeConfig(
  everything,
  defineConfig({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    test: { env: { PROOF: 'full', PROOF_FILES: files } },
  }),
);
