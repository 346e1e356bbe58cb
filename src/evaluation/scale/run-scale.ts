import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Figures } from './figures.ts';
import { type Part, partName, SYSTEMS } from './part.ts';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const ownScript = fileURLToPath(new URL('../../../scripts/scale-part.ts', import.meta.url));
const peerScript = fileURLToPath(new URL('../../../scripts/peers/run-peer.mjs', import.meta.url));

/** A part that takes longer is ended, and said to have taken longer. */
const DEADLINE_MS = 60 * 60_000;

/** What came of a part: its figures, or why there are none. */
export type Result = { readonly part: Omit<Part, 'folder' | 'known'> } & (
  | { readonly figures: Figures; readonly failed?: undefined }
  | { readonly failed: string; readonly figures?: undefined }
);

/** What is to be measured. */
export interface ScaleOptions {
  /** Keeps corpora, vectors, indexes and results; what is there is not measured again. */
  readonly work: string;
  /** Numbers of windows. */
  readonly sizes: readonly number[];
  /** Numbers of vectors that mean nothing. */
  readonly synthetic: readonly number[];
  /** Largest number of windows that the model embeds; of more, vectors are bags of words. */
  readonly modelUpTo: number;
  /** Folder of a labelled set. */
  readonly known: string | undefined;
  readonly peers: boolean;
  readonly onStep: (step: string) => void;
}

/** Measures everything that was asked for and is not known yet, each part in a process of its own. */
export async function runScale(options: ScaleOptions): Promise<Result[]> {
  const results: Result[] = [];
  for (const part of partsOf(options)) {
    await mkdir(part.folder, { recursive: true });
    const path = join(options.work, `${partName(part).replaceAll(' ', '-')}.json`);
    if (!existsSync(path)) {
      options.onStep(`${partName(part)}…`);
      await writeFile(path, JSON.stringify(await runInChild(part, options.onStep)));
    }
    results.push(JSON.parse(await readFile(path, 'utf8')) as Result);
  }
  return results;
}

function partsOf(options: ScaleOptions): Part[] {
  const { work, sizes, synthetic, modelUpTo, known, peers } = options;
  const systems = peers ? SYSTEMS : SYSTEMS.slice(0, 1);
  const folderOf = (size: number) => join(work, String(size));
  const parts: Part[] = sizes.flatMap((size) => {
    const common = {
      size,
      vectors: size <= modelUpTo ? 'model' : 'hashing',
      folder: folderOf(size),
    } as const;
    const own = (['embedding', 'build', 'opening', 'questions', 'nearest'] as const).map(
      (what): Part => ({ system: 'town-clerk', what, ...common }),
    );
    const others = systems
      .slice(1)
      .flatMap((system) =>
        (['build', 'questions'] as const).map((what): Part => ({ system, what, ...common })),
      );
    return [...own, ...others];
  });
  if (known !== undefined) {
    const common = { size: 0, vectors: 'model', folder: folderOf(0), known } as const;
    for (const system of systems) parts.push({ system, what: 'known', ...common });
  }
  for (const size of synthetic) {
    const folder = join(work, `synthetic-${size}`);
    parts.push({ system: 'town-clerk', what: 'synthetic', size, vectors: 'hashing', folder });
  }
  return parts;
}

async function runInChild(part: Part, onStep: (step: string) => void): Promise<Result> {
  const { folder: _folder, known: _known, ...described } = part;
  const script = part.system === 'town-clerk' ? ownScript : peerScript;
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=8192', '--import', loader, script, JSON.stringify(part)],
    { stdio: ['ignore', 'pipe', 'pipe'], timeout: DEADLINE_MS },
  );
  let output = '';
  let said = '';
  child.stdout.on('data', (piece: Buffer) => {
    output += piece;
  });
  createInterface({ input: child.stderr }).on('line', (line) => {
    said = line.trim() || said;
    onStep(`  ${line}`);
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(
    (resolve, reject) => {
      child.once('error', reject);
      child.once('close', (...ended) => resolve(ended));
    },
  );
  if (code === 0) return { part: described, figures: JSON.parse(output) as Figures };
  return { part: described, failed: signal === 'SIGTERM' ? 'took more than an hour' : said };
}
