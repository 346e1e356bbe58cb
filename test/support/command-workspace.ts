import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuiltinModel } from '../../src/embedding/builtin/builtin-model.ts';
import { modelCacheDir } from './builtin-model.ts';
import { bundledCommand } from './bundled-command.ts';

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The corpus that ships. */
export const SHIPPED_CORPUS = join(repository, 'corpus');

/** Two short articles. */
export const SHORT_ARTICLES: Readonly<Record<string, string>> = {
  'bridge.md':
    '---\ntitle: The new bridge\npublisher: Town Gazette\npublished: 2031-01-09\n---\n\n# The new bridge\n\nThe town wants a bridge over the river Wend. The bridge opens in May 2031. It costs £4 million.\n',
  'library/hours.md':
    '# Library hours\n\nThe town library opens at nine in the morning. It lends four thousand books a month.\n',
};

/** What a command did. */
export interface CommandResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a command is run, beside its arguments. */
export interface RunOptions {
  /** Settings beside the folders; an empty one takes a folder's setting away. */
  readonly env?: Readonly<Record<string, string>>;
  /** Sent to standard input, which is then closed; without it there is none. */
  readonly input?: string;
  /** Sees the process once it runs, to signal it or to listen to it. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** Folders of a test's own, and commands run on them as a user runs them: each in a process. */
export class CommandWorkspace {
  readonly folder: string;
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly dataDir: string;

  private constructor(folder: string) {
    this.folder = folder;
    this.corpusDir = join(folder, 'corpus');
    this.indexDir = join(folder, 'index');
    this.dataDir = join(folder, 'data');
  }

  /** @param articles - files of its corpus; the shipped one is linked to where there are none */
  static async create(articles?: Readonly<Record<string, string>>): Promise<CommandWorkspace> {
    const workspace = new CommandWorkspace(await mkdtemp(join(tmpdir(), 'town-clerk-command-')));
    await ensureBuiltinModel(modelCacheDir);
    await mkdir(workspace.dataDir);
    await symlink(join(modelCacheDir, 'models'), join(workspace.dataDir, 'models'));
    if (articles === undefined) await symlink(SHIPPED_CORPUS, workspace.corpusDir);
    else {
      await mkdir(workspace.corpusDir);
      for (const [path, text] of Object.entries(articles)) await workspace.write(path, text);
    }
    return workspace;
  }

  /** Writes an article. */
  async write(path: string, text: string | Uint8Array): Promise<void> {
    const file = join(this.corpusDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /**
   * Runs a command to its end.
   * @param script - from the root of the repository: `scripts/ask.ts`
   */
  run(
    script: string,
    args: readonly string[] = [],
    options: RunOptions = {},
  ): Promise<CommandResult> {
    const child = spawn(process.execPath, [bundledCommand(script), ...args], {
      cwd: this.folder,
      env: {
        PATH: process.env.PATH,
        CORPUS_DIR: this.corpusDir,
        INDEX_DIR: this.indexDir,
        DATA_DIR: this.dataDir,
        ...options.env,
      },
      stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      stdout += piece;
    });
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
    });
    child.stdin?.end(options.input);
    options.onStart?.(child);
    return new Promise((resolveResult, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolveResult({ code, signal, stdout, stderr }));
    });
  }

  /** Builds the index of its corpus. */
  async build(): Promise<void> {
    const { code, stderr } = await this.run('scripts/build-index.ts');
    if (code !== 0) throw new Error(`The index could not be built: ${stderr}`);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What no user may ever see: a stack trace or the name of a source file. */
export const STACK_TRACE = /^\s+at .*[(:]|\.ts:\d+|node:internal/m;
