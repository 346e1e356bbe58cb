import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// A thread does not take its loader over from the process: without this it could not read TypeScript.
if (workerData.entry.endsWith('.ts')) register();
await import(workerData.entry);
