import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The user that PostgreSQL runs as where the tests run as root, which it refuses: nobody. */
const NOBODY = 65_534;

const PASSWORD = 'a secret of the tests';

/** Whether PostgreSQL's programs are installed here; says so where they are not. */
export function findPostgres(): boolean {
  if (safely(() => execFileSync(program('initdb'), ['--version'])) !== undefined) return true;
  process.stderr.write(
    'SKIPPED: nothing is tried on a real PostgreSQL server, because none is installed here (Debian: apt-get install postgresql).\n',
  );
  return false;
}

/** A real PostgreSQL server (without pgvector, unless the machine has it) on a free port of this machine. */
export class PostgresServer {
  readonly port: number;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.port = port;
  }

  /** @throws {Error} where PostgreSQL is not installed */
  static async start(): Promise<PostgresServer> {
    const folder = mkdtempSync(join(tmpdir(), 'town-clerk-postgres-'));
    chmodSync(folder, 0o755);
    if (process.getuid?.() === 0) chownSync(folder, NOBODY, NOBODY);
    const server = new PostgresServer(folder, await freePort());
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, PASSWORD, { mode: 0o644 });
    const options = ['-A', 'scram-sha-256', '-E', 'UTF8', '--no-sync', '-U', 'clerk'];
    execFileSync(program('initdb'), ['-D', server.#data, ...options, `--pwfile=${passwordFile}`], {
      ...asNobody(),
      cwd: folder,
      stdio: 'pipe',
    });
    await server.resume();
    return server;
  }

  /** @param password - another than the right one */
  url(database = 'postgres', password = PASSWORD): string {
    return `postgres://clerk:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts it again on the same port, with the same data. */
  async resume(): Promise<void> {
    const settings = ['fsync=off', `unix_socket_directories=${this.#folder}`, `port=${this.port}`];
    this.#process = spawn(
      program('postgres'),
      ['-D', this.#data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...asNobody(), cwd: this.#folder, stdio: 'ignore' },
    );
    for (let tries = 0; !(await listens(this.port)); tries++) {
      if (tries > 400 || this.#process.exitCode !== null)
        throw new Error('PostgreSQL did not start.');
      await wait(25);
    }
  }

  /** Ends it at once, with every connection. */
  async halt(): Promise<void> {
    const running = this.#process;
    if (running === undefined || running.exitCode !== null) return;
    const exited = once(running, 'exit');
    running.kill('SIGINT');
    await exited;
  }

  async remove(): Promise<void> {
    await this.halt();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }
}

function asNobody(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/** A program of the newest PostgreSQL that is installed, as Debian's and Ubuntu's packages do; else of the path. */
function program(name: string): string {
  const root = '/usr/lib/postgresql';
  const versions = safely(() => readdirSync(root)) ?? [];
  const [newest] = versions.map(Number).sort((left, right) => right - left);
  return newest === undefined ? name : join(root, String(newest), 'bin', name);
}

function safely<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** A port that nothing listens at. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

/** Whether PostgreSQL takes connections: it asks for a password as soon as it does. */
async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    const body = Buffer.from('user\0clerk\0database\0postgres\0\0');
    const head = Buffer.alloc(8);
    head.writeInt32BE(body.length + 8, 0);
    head.writeInt32BE(196_608, 4);
    socket.write(Buffer.concat([head, body]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString('latin1', 0, 1) === 'R';
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
