import { fileURLToPath } from 'node:url';
import { defineConfig, mergeConfig } from 'vitest/config';
import everything from '../../vitest.config.ts';

/** The tests with each proof in full: `npm run prove`. */
export default mergeConfig(
  everything,
  defineConfig({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    test: { env: { PROOF: 'full' } },
  }),
);
