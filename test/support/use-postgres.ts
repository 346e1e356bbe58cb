import { afterAll, beforeAll } from 'vitest';
import { findPostgres, PostgresServer } from './postgres-server.ts';

/** A server for the tests of a file, which are skipped where it cannot be had. */
export function usePostgres(): { readonly installed: boolean; readonly server: PostgresServer } {
  const installed = findPostgres();
  let server: PostgresServer | undefined;
  beforeAll(async () => {
    if (installed) server = await PostgresServer.start();
  });
  afterAll(() => server?.remove());
  return {
    installed,
    get server() {
      if (server === undefined) throw new Error('The server has not been started.');
      return server;
    },
  };
}
