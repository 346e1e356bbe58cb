import { join } from 'node:path';
import { inject } from 'vitest';

/** @param script - from the root of the repository: `scripts/ask.ts` */
export function bundledCommand(script: string): string {
  return join(inject('bundledCommands'), script.replace(/\.ts$/, '.js'));
}
