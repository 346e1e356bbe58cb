import { afterAll, beforeAll } from 'vitest';
import { PgliteServer } from './pglite-server.ts';
import { findPostgres, PostgresServer } from './postgres-server.ts';

/** What keeps the state of the tests of a file. */
export interface StateServer {
  readonly url: string;
  halt(): Promise<void>;
  resume(): Promise<void>;
}

/** A real PostgreSQL server for the tests of a file, or what stands in for it where none is installed. */
export function useStateServer(): StateServer {
  let running: (StateServer & { remove(): Promise<void> }) | undefined;
  beforeAll(async () => {
    if (!findPostgres()) {
      running = await PgliteServer.start();
      return;
    }
    const server = await PostgresServer.start();
    running = {
      url: server.url(),
      halt: () => server.halt(),
      resume: () => server.resume(),
      remove: () => server.remove(),
    };
  });
  afterAll(() => running?.remove());
  const there = () => {
    if (running === undefined) throw new Error('The server has not been started.');
    return running;
  };
  return {
    get url() {
      return there().url;
    },
    halt: () => there().halt(),
    resume: () => there().resume(),
  };
}
