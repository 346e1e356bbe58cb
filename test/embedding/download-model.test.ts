import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/embedding/create-embedder.ts';
import { type DownloadModelOptions, downloadModel } from '../../src/embedding/download-model.ts';
import { type LoopbackServer, loopbackServer } from '../support/loopback-server.ts';
import { tinyModelFiles } from '../support/tiny-model.ts';

const id = 'Xenova/gte-small';

let cacheDir: string;
let hub: LoopbackServer;
/** The hub's files; a test may take some away. */
let files: Map<string, Uint8Array>;
/** What the hub does with a file instead of sending it. */
let misbehave: Map<string, (response: ServerResponse, bytes: Uint8Array) => void>;
let requests: string[];

beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), 'town-clerk-download-'));
  files = tinyModelFiles();
  misbehave = new Map();
  requests = [];
  hub = await loopbackServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const name = path.replace(`/${id}/resolve/main/`, '');
    const bytes = files.get(name);
    const other = misbehave.get(name);
    if (bytes === undefined) response.writeHead(404).end('Entry not found');
    else if (other !== undefined) other(response, bytes);
    else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  });
});
afterEach(async () => {
  await hub.close();
  await rm(cacheDir, { recursive: true, force: true });
});

function download(options: Partial<DownloadModelOptions> = {}): Promise<string> {
  return downloadModel({ model: id, cacheDir, hubUrl: hub.url, idleTimeoutMs: 5000, ...options });
}

/** All paths below the folder of models. */
async function cached(): Promise<string[]> {
  return (await readdir(join(cacheDir, 'models'), { recursive: true })).toSorted();
}

describe('downloading a model', () => {
  it('puts a working model into the cache, telling how far it is', async () => {
    const seen = new Map<string, number>();
    const folder = await download({ onProgress: (file, bytes) => seen.set(file, bytes) });
    expect(folder).toBe(join(cacheDir, 'models', id));
    expect(seen).toEqual(new Map([...files].map(([name, bytes]) => [name, bytes.length])));
    const embedder = await createEmbedder({ model: id, cacheDir });
    expect(embedder.fingerprint.model).toBe(id);
    await embedder.close();
    expect((await readdir(join(cacheDir, 'models'))).toSorted()).toEqual(['Xenova']);
  });

  it('asks for nothing when the cache has a working copy', async () => {
    await download();
    requests = [];
    await download();
    expect(requests).toEqual([]);
  });

  it('replaces a damaged copy', async () => {
    const folder = await download();
    await writeFile(join(folder, 'onnx/model.onnx'), 'cut off');
    await writeFile(join(folder, 'stray'), '');
    await download();
    const embedder = await createEmbedder({ model: id, cacheDir });
    await embedder.close();
    expect(await cached()).not.toContain(join(id, 'stray'));
  });

  it('takes the quantised model where there is no other', async () => {
    const model = files.get('onnx/model.onnx');
    files.delete('onnx/model.onnx');
    files.set('onnx/model_quantized.onnx', model ?? new Uint8Array());
    await download();
    const embedder = await createEmbedder({ model: id, cacheDir });
    expect(embedder.fingerprint.dtype).toBe('q8');
    await embedder.close();
  });

  it('happens when an embedder is created only if that is allowed', async () => {
    const options = { model: 'gte-small', cacheDir, hubUrl: hub.url };
    await expect(createEmbedder(options)).rejects.toMatchObject({ identifier: 'model-missing' });
    expect(requests).toEqual([]);
    const embedder = await createEmbedder({ ...options, allowDownload: true });
    await embedder.close();
    expect(requests).toContain(`/${id}/resolve/main/onnx/model.onnx`);
  });

  it('removes what a process that was killed a day ago left behind, and no more', async () => {
    const old = join(cacheDir, 'models/.downloading-old');
    const recent = join(cacheDir, 'models/.downloading-recent');
    await mkdir(old, { recursive: true });
    await mkdir(recent);
    await utimes(old, new Date(0), new Date(0));
    await download();
    const names = await readdir(join(cacheDir, 'models'));
    expect(names).not.toContain('.downloading-old');
    expect(names).toContain('.downloading-recent');
  });

  it('ends well for both when two processes do it at the same time', async () => {
    const [a, b] = await Promise.all([download(), download()]);
    expect(a).toBe(b);
    const embedder = await createEmbedder({ model: id, cacheDir });
    await embedder.close();
    expect(await readdir(join(cacheDir, 'models'))).toEqual(['Xenova']);
  });
});

describe('a download that fails', () => {
  const announced = (response: ServerResponse, bytes: Uint8Array) =>
    response.writeHead(200, { 'content-length': bytes.length });
  const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1);

  it.each<[string, string, (response: ServerResponse, bytes: Uint8Array) => void, RegExp]>([
    [
      'is refused',
      'config.json',
      (response) => void response.writeHead(401).end(),
      /status 401, so check the name/,
    ],
    [
      'meets a broken server',
      'tokenizer.json',
      (response) => void response.writeHead(503).end('busy'),
      /status 503/,
    ],
    [
      'is cut off',
      'onnx/model.onnx',
      (response, bytes) =>
        void announced(response, bytes).write(half(bytes), () => response.destroy()),
      /could not be read|ended after/,
    ],
    [
      'ends early without a word',
      'onnx/model.onnx',
      (response, bytes) => void response.writeHead(200).end(half(bytes)),
      /was fetched, but it cannot be used/,
    ],
    [
      'brings a page instead of a file',
      'tokenizer_config.json',
      (response) => void response.writeHead(200).end('<html>Sign in</html>'),
      /was fetched, but it cannot be used/,
    ],
    ['gets no answer', 'config.json', () => undefined, /sent nothing for 0.2 seconds/],
    [
      'stalls',
      'onnx/model.onnx',
      (response, bytes) => void announced(response, bytes).write(half(bytes)),
      /sent nothing for 0.2 seconds/,
    ],
  ])('leaves nothing behind when it %s', async (_, name, behaviour, message) => {
    misbehave.set(name, behaviour);
    await expect(download({ idleTimeoutMs: 200 })).rejects.toMatchObject({
      name: 'UserError',
      identifier: expect.stringMatching(/^model-(missing|damaged)$/),
      message: expect.stringMatching(message),
    });
    expect(await cached()).toEqual([]);
  });

  it('is given up when the whole takes too long, however steadily it drips', async () => {
    misbehave.set('onnx/model.onnx', (response, bytes) => {
      announced(response, bytes);
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    await expect(download({ totalTimeoutMs: 300 })).rejects.toMatchObject({
      identifier: 'model-missing',
      message: expect.stringContaining('in the time allowed'),
    });
    expect(await cached()).toEqual([]);
  });

  it('ends with the reason of the one who stopped it', async () => {
    const stop = new AbortController();
    const reason = new Error('stopped by the operator');
    misbehave.set('onnx/model.onnx', () => stop.abort(reason));
    await expect(download({ signal: stop.signal })).rejects.toBe(reason);
    expect(await cached()).toEqual([]);
  });

  it('says so when the hub cannot be reached', async () => {
    await hub.close();
    await expect(download()).rejects.toMatchObject({
      identifier: 'model-missing',
      message: expect.stringMatching(/ECONNREFUSED.*EMBEDDING_MODEL=builtin/),
    });
  });

  it('keeps the damaged copy that it could not replace from being taken for a good one', async () => {
    const folder = await download();
    await writeFile(join(folder, 'onnx/model.onnx'), 'cut off');
    await hub.close();
    await expect(download()).rejects.toMatchObject({ identifier: 'model-missing' });
    await expect(createEmbedder({ model: id, cacheDir })).rejects.toMatchObject({
      identifier: 'model-damaged',
    });
  });

  it('says so when the cache cannot be written', async () => {
    const file = join(cacheDir, 'file');
    await writeFile(file, '');
    await expect(download({ cacheDir: file })).rejects.toMatchObject({
      identifier: 'model-missing',
      message: expect.stringContaining('a part of the path is a file'),
    });
  });

  it('refuses what is not the name of a model', async () => {
    await expect(download({ model: '../elsewhere' })).rejects.toMatchObject({
      identifier: 'settings-invalid',
    });
    expect(requests).toEqual([]);
  });
});
