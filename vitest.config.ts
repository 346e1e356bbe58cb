import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The native parts (onnxruntime, hnswlib, libsql) are used as in production: a process each.
    pool: 'forks',
    // Much of a test is waiting for a process or a socket: every core has one to work at.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: {
      // What runs in a process of its own (the commands, the bot) is tested and not counted.
      include: ['src/**/*.ts'],
      reporter: ['json-summary'],
      reportOnFailure: true,
    },
  },
});
