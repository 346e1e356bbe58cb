import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { freePort } from './postgres-server.ts';

/** What a client may ask before it says anything else, in the second number of its first message. */
const WANTS_ENCRYPTION = 80_877_103;

/**
 * PostgreSQL with pgvector in this process, for machines whose PostgreSQL has none. It takes connections as a server
 * does, but serves one of them at a time: a statement, or a whole transaction. It takes seconds to begin and half a
 * gigabyte, so that the tests of a file share one.
 */
export class PgliteServer {
  readonly url: string;
  readonly #port: number;
  readonly #postgres: PGlite;
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #lastTurn: Promise<void> = Promise.resolve();

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
    this.#server = createServer((socket) => void this.#serve(socket));
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  /** Cuts every connection, and takes no more. */
  async halt(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    const closed = once(server, 'close');
    server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    await this.#lastTurn;
  }

  /** Forgets everything that Town Clerk keeps. */
  async empty(): Promise<void> {
    await this.#postgres.exec('DROP SCHEMA IF EXISTS town_clerk CASCADE');
  }

  async remove(): Promise<void> {
    await this.halt();
    await this.#postgres.close();
  }

  async #serve(socket: Socket): Promise<void> {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    let endTurn: (() => void) | undefined;
    try {
      for await (const message of messagesOf(socket)) {
        endTurn ??= await this.#turn();
        const answer = await this.#postgres.execProtocolRaw(message);
        socket.write(answer);
        // Ready for the next statement, and in no transaction.
        if (Buffer.from(answer).subarray(-6).toString('latin1') !== 'Z\0\0\0\x05I') continue;
        endTurn();
        endTurn = undefined;
      }
    } catch {
      // The connection was cut.
    } finally {
      this.#sockets.delete(socket);
      socket.destroy();
      if (endTurn !== undefined) await this.#postgres.exec('ROLLBACK').catch(() => undefined);
      endTurn?.();
    }
  }

  /** Settles when it is one's turn, with what ends it. */
  async #turn(): Promise<() => void> {
    const before = this.#lastTurn;
    let end: () => void = () => undefined;
    this.#lastTurn = new Promise((resolve) => {
      end = resolve;
    });
    await before;
    return end;
  }
}

/** What a client sends, message by message, until it says that it goes. */
async function* messagesOf(socket: Socket): AsyncGenerator<Buffer> {
  let received = Buffer.alloc(0);
  let begun = false;
  for await (const chunk of socket) {
    received = Buffer.concat([received, chunk as Buffer]);
    for (;;) {
      // Before a connection has begun, there is no letter in front of a message's length.
      const letter = begun ? 1 : 0;
      const length = received.length < letter + 4 ? 0 : received.readInt32BE(letter) + letter;
      if (length === 0 || received.length < length) break;
      const message = received.subarray(0, length);
      received = received.subarray(length);
      if (!begun && message.readInt32BE(4) === WANTS_ENCRYPTION) {
        socket.write('N');
        continue;
      }
      if (begun && message.toString('latin1', 0, 1) === 'X') return;
      begun = true;
      yield message;
    }
  }
}

// Started by itself, it serves until it is ended: npx tsx test/support/pglite-server.ts
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = await PgliteServer.start();
  process.stdout.write(`DATABASE_URL=${server.url}\n`);
}
