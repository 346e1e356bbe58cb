import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { freePort } from './postgres-server.ts';

/** Connections at once: those of two pools. */
const MOST_CONNECTIONS = 30;

/**
 * PostgreSQL with pgvector in this process, for what real servers do that have no pgvector to install. It takes
 * connections as a server does, but works at one transaction at a time. It takes seconds to begin and half a gigabyte,
 * so that the tests of a file share one.
 */
export class PgliteServer {
  readonly url: string;
  readonly #port: number;
  readonly #postgres: PGlite;
  #server: PGLiteSocketServer | undefined;

  private constructor(postgres: PGlite, port: number) {
    this.#postgres = postgres;
    this.#port = port;
    this.url = `postgres://postgres:secret@127.0.0.1:${port}/postgres`;
  }

  static async start(): Promise<PgliteServer> {
    const postgres = await PGlite.create({ extensions: { vector } });
    const server = new PgliteServer(postgres, await freePort());
    await server.resume();
    return server;
  }

  /** Takes connections again. */
  async resume(): Promise<void> {
    this.#server = new PGLiteSocketServer({
      db: this.#postgres,
      host: '127.0.0.1',
      port: this.#port,
      maxConnections: MOST_CONNECTIONS,
    });
    await this.#server.start();
  }

  /** Cuts every connection, and takes no more. */
  async halt(): Promise<void> {
    await this.#server?.stop();
    this.#server = undefined;
  }

  /** Forgets everything that Town Clerk keeps. */
  async empty(): Promise<void> {
    await this.#postgres.exec('DROP SCHEMA IF EXISTS town_clerk CASCADE');
  }

  async remove(): Promise<void> {
    await this.halt();
    await this.#postgres.close();
  }
}
