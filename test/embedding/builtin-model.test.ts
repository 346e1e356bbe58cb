import { spawn } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuiltinModel } from '../../src/embedding/builtin/builtin-model.ts';
import { publishedFolder } from '../../src/embedding/builtin/published-files.ts';
import { createEmbedder } from '../../src/embedding/create-embedder.ts';
import { modelCacheDir } from '../support/builtin-model.ts';

let base: string;
let goodFolder: string;
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'town-clerk-builtin-'));
  goodFolder = (await ensureBuiltinModel(modelCacheDir)).path;
});
afterAll(() => rm(base, { recursive: true, force: true }));

describe('the cached built-in model', () => {
  let cacheDir: string;
  let folder: string;
  beforeEach(async () => {
    cacheDir = await mkdtemp(join(base, 'cache-'));
    await mkdir(join(cacheDir, 'models'));
    folder = join(cacheDir, 'models', 'builtin-v1');
  });

  async function expectWholeModel(): Promise<void> {
    for (const name of await readdir(goodFolder, { recursive: true })) {
      if (!/\.\w+$/.test(name) || name.includes('.writing-')) continue;
      const [found, good] = await Promise.all(
        [folder, goodFolder].map((path) => readFile(join(path, name))),
      );
      expect(found !== undefined && good !== undefined && found.equals(good), name).toBe(true);
    }
  }

  it('is written where there is none, the same bytes each time', async () => {
    const model = await ensureBuiltinModel(cacheDir);
    expect(model.path).toBe(folder);
    await expectWholeModel();
    expect((await readdir(folder)).toSorted()).toEqual([
      'ORIGIN.txt',
      'config.json',
      'onnx',
      'record.json',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
  });

  it.each([
    ['a truncated model', (path: string) => truncate(join(path, 'onnx/model.onnx'), 1_000_000)],
    ['a flipped bit in the model', (path: string) => flipBit(join(path, 'onnx/model.onnx'))],
    ['a flipped bit in the tokenizer', (path: string) => flipBit(join(path, 'tokenizer.json'))],
    ['a missing file', (path: string) => rm(join(path, 'tokenizer_config.json'))],
    ['a missing record', (path: string) => rm(join(path, 'record.json'))],
    ['a record that is not JSON', (path: string) => writeFile(join(path, 'record.json'), '{"fi')],
    ['a record of another kind', (path: string) => writeFile(join(path, 'record.json'), '[]')],
  ])('is mended when it has %s', async (_, damage) => {
    await cp(goodFolder, folder, { recursive: true });
    await damage(folder);
    await ensureBuiltinModel(cacheDir);
    await expectWholeModel();
  });

  it('is refused with a sentence when a folder stands where a file should be', async () => {
    await mkdir(join(folder, 'config.json'), { recursive: true });
    await expect(ensureBuiltinModel(cacheDir)).rejects.toMatchObject({
      identifier: 'model-missing',
    });
  });

  it('is written whole by two processes at the same time', async () => {
    const results = await Promise.all([convertInProcess(cacheDir), convertInProcess(cacheDir)]);
    expect(results).toEqual([
      { code: 0, output: folder },
      { code: 0, output: folder },
    ]);
    await expectWholeModel();
  });

  it('loses what a killed process left behind, but not what another one is writing', async () => {
    await mkdir(folder);
    const old = join(folder, 'config.json.writing-old');
    const recent = join(folder, 'config.json.writing-recent');
    await writeFile(old, '');
    await writeFile(recent, '');
    await utimes(old, new Date(0), new Date(0));
    await ensureBuiltinModel(cacheDir);
    const names = await readdir(folder);
    expect(names).not.toContain('config.json.writing-old');
    expect(names).toContain('config.json.writing-recent');
  });
});

describe('a built-in model that cannot be made', () => {
  it('says that the cache folder cannot be written', async () => {
    const file = join(base, 'a-file');
    await writeFile(file, '');
    await expect(createEmbedder({ model: 'builtin', cacheDir: file })).rejects.toMatchObject({
      identifier: 'model-missing',
      message: expect.stringContaining('a part of the path is a file, not a folder'),
    });
  });

  it('leaves no half-written file behind when the disk takes only a part of it', async () => {
    const cacheDir = await mkdtemp(join(base, 'small-'));
    // A limit of about 1 MB on the size of a file stands in for a disk that fills up: the write fails midway.
    const limit = ['sh', '-c', 'trap "" XFSZ; ulimit -f 2000; exec "$@"', 'sh'];
    const { code, output } = await convertInProcess(cacheDir, limit);
    expect({ code, output }).toEqual({
      code: 1,
      output: expect.stringMatching(
        /^UserError\|model-missing\|The built-in model could not be written to .*: the file would be larger/,
      ),
    });
    const files = await readdir(join(cacheDir, 'models/builtin-v1'), { recursive: true });
    expect(files.toSorted()).toEqual([
      'config.json',
      'onnx',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
  });

  it('says which published file is not as published', async () => {
    const source = join(base, 'source');
    await mkdir(source);
    await cp(join(publishedFolder(), 'vocab.json'), join(source, 'vocab.json'));
    await expect(ensureBuiltinModel(join(base, 'none'), source)).rejects.toMatchObject({
      identifier: 'model-damaged',
      message: expect.stringMatching(/^The file model\.json .* cannot be read\. .*npm ci/),
    });
    await flipBit(join(source, 'vocab.json'));
    await expect(ensureBuiltinModel(join(base, 'none'), source)).rejects.toMatchObject({
      identifier: 'model-damaged',
      message: expect.stringMatching(/^The file vocab\.json .* SHA-256/),
    });
  });

  it('refuses a pooling that the model would not take part in', async () => {
    const embedder = createEmbedder({ model: 'builtin', cacheDir: modelCacheDir, pooling: 'cls' });
    await expect(embedder).rejects.toMatchObject({ identifier: 'settings-invalid' });
  });
});

async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

/**
 * Makes the model in a process of its own, as a second bot or command would; the output is the folder or the error.
 * @param wrapper - command that runs the process
 */
function convertInProcess(
  cacheDir: string,
  wrapper: readonly string[] = [],
): Promise<{ code: number | null; output: string }> {
  const module = new URL('../../src/embedding/builtin/builtin-model.ts', import.meta.url).href;
  const script =
    `const { ensureBuiltinModel } = await import(${JSON.stringify(module)});` +
    `await ensureBuiltinModel(${JSON.stringify(cacheDir)}).then(` +
    '  ({ path }) => process.stdout.write(path),' +
    '  (error) => {' +
    '    process.exitCode = 1;' +
    "    process.stdout.write([error.name, error.identifier, error.message].join('|'));" +
    '  },' +
    ');';
  const [command = process.execPath, ...before] = [...wrapper, process.execPath];
  const child = spawn(
    command,
    [...before, '--import', 'tsx', '--input-type=module', '--eval', script],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
