import { parentPort } from 'node:worker_threads';
import type { ReadingTask } from '../../../src/corpus/reading/reading-task.ts';

/** Reads a file whose name says what goes wrong with it. */
parentPort?.on('message', ({ file }: ReadingTask) => {
  if (file.path.startsWith('endless')) for (;;);
  if (file.path.startsWith('swelling')) {
    const kept: string[][] = [];
    for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => `word ${index}`));
  }
  if (file.path.startsWith('failing')) throw new Error('the parser is confused');
  parentPort?.postMessage({ articles: [], skipped: [{ path: file.path, reason: 'as ever' }] });
});

parentPort?.postMessage('ready');
