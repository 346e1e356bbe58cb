import { parentPort } from 'node:worker_threads';
import { parseArticles } from '../read-article.ts';
import type { ReadingTask } from './reading-task.ts';
import { withinBounds } from './within-bounds.ts';

// A thread that parses one file after the other, so that none can stop or swell the process that builds.
parentPort?.on('message', async ({ file, bytes, hash }: ReadingTask) => {
  parentPort?.postMessage(withinBounds(file.path, await parseArticles(file, bytes, hash)));
});

parentPort?.postMessage('ready');
