import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEmbedder } from '../../src/embedding/create-embedder.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { fingerprintKey } from '../../src/embedding/fingerprint.ts';
import type { CreateEmbedderOptions } from '../../src/embedding/kinds/kind.ts';
import { tinyDimensions, tinyModel, tinyWords, writeTinyModel } from '../support/tiny-model.ts';

let base: string;
let folder: string;
const opened: Embedder[] = [];
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'town-clerk-models-'));
  folder = join(base, 'tiny');
  await writeTinyModel(folder);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((embedder) => embedder.close()));
  await rm(base, { recursive: true, force: true });
});

async function open(options: Partial<CreateEmbedderOptions> = {}): Promise<Embedder> {
  const embedder = await createEmbedder({ model: folder, cacheDir: base, ...options });
  opened.push(embedder);
  return embedder;
}

/** Puts the tiny model where a model from the hub would be in the cache. */
async function cacheAs(id: string): Promise<void> {
  await writeTinyModel(join(base, 'models', id));
}

/** The unit vector that counts these words. */
function counting(...words: string[]): Float32Array {
  const counts = new Float32Array(tinyDimensions);
  for (const word of words) counts[tinyWords.indexOf(word)] = 1;
  return counts.map((count) => count / Math.sqrt(words.length));
}

function expectVector(found: Float32Array | undefined, expected: Float32Array): void {
  const difference = expected.map((value, i) => Math.abs(value - (found?.[i] ?? Infinity)));
  expect(Math.max(...difference)).toBeLessThan(1e-6);
}

describe('a model folder', () => {
  it('is used with mean pooling and no prefixes unless something else is known or said', async () => {
    const embedder = await open();
    const [passage] = await embedder.embedPassages(['a b']);
    expectVector(passage, counting('[CLS]', 'a', 'b', '[SEP]'));
    expectVector(await embedder.embedQuestion('a b'), counting('[CLS]', 'a', 'b', '[SEP]'));
    expect(embedder.fingerprint).toMatchObject({
      model: 'tiny',
      dtype: 'fp32',
      pooling: 'mean',
      normalized: true,
      dimensions: tinyDimensions,
    });
  });

  it('gives a short text among long ones the vector that it has alone', async () => {
    const embedder = await open();
    const [long, short] = await embedder.embedPassages(['a b c a b c a b c', 'a']);
    expectVector(short, counting('[CLS]', 'a', '[SEP]'));
    expect(long).toHaveLength(tinyDimensions);
  });

  it('is used with the pooling and prefixes that the settings say', async () => {
    const embedder = await open({ pooling: 'cls', questionPrefix: 'query: ' });
    expectVector(await embedder.embedQuestion('a'), counting('[CLS]'));
    const mean = await open({ questionPrefix: 'query: ', passagePrefix: 'passage ' });
    expectVector(await mean.embedQuestion('a'), counting('[CLS]', 'query', ':', 'a', '[SEP]'));
    const [passage] = await mean.embedPassages(['a']);
    expectVector(passage, counting('[CLS]', 'passage', 'a', '[SEP]'));
  });

  it('may be named by a relative path', async () => {
    const model = `./${relative(process.cwd(), folder)}`;
    const embedder = await open({ model, threads: 1 });
    expect(embedder.fingerprint.model).toBe('tiny');
  });

  it('has another fingerprint when its pooling, prefixes or files differ', async () => {
    const keys = [
      await open(),
      await open({ pooling: 'cls' }),
      await open({ passagePrefix: 'passage: ' }),
    ].map((embedder) => fingerprintKey(embedder.fingerprint));
    await writeFile(join(folder, 'config.json'), '{"model_type":"bert","changed":true}');
    keys.push(fingerprintKey((await open()).fingerprint));
    expect(new Set(keys).size).toBe(4);
  });

  it('may hold a quantised model, whose texts are embedded one at a time', async () => {
    await rm(join(folder, 'onnx/model.onnx'));
    await writeFile(join(folder, 'onnx/model_quantized.onnx'), tinyModel());
    const embedder = await open();
    const counts: number[] = [];
    await embedder.embedPassages(['a', 'b', 'c'], { onProgress: (count) => counts.push(count) });
    expect(counts).toEqual([1, 2, 3]);
    expect(embedder.fingerprint.dtype).toBe('q8');
  });

  it.each(['config.json', 'tokenizer.json', 'tokenizer_config.json'])(
    'is refused without its %s, or when that is empty or not JSON',
    async (name) => {
      for (const content of ['', '{"cut off": ', undefined]) {
        if (content === undefined) await rm(join(folder, name));
        else await writeFile(join(folder, name), content);
        await expect(open()).rejects.toMatchObject({
          identifier: 'model-damaged',
          message: expect.stringContaining(name),
        });
      }
    },
  );

  it.each([
    ['missing', (path: string) => rm(path)],
    ['empty', (path: string) => truncate(path, 0)],
    ['cut off', (path: string) => truncate(path, 300)],
    ['something else', (path: string) => writeFile(path, '<html>Not found</html>')],
  ])('is refused when its model is %s', async (_, damage) => {
    await damage(join(folder, 'onnx/model.onnx'));
    await expect(open()).rejects.toMatchObject({
      identifier: 'model-damaged',
      message: expect.stringContaining(folder),
    });
  });

  it('is refused when its tokenizer is of an unknown kind', async () => {
    await writeFile(join(folder, 'tokenizer.json'), '{"model":{"type":"Unknown"}}');
    await expect(open()).rejects.toMatchObject({ identifier: 'model-damaged' });
  });

  it('is refused when its pooling does not give a vector for each text', async () => {
    await expect(open({ pooling: 'none' })).rejects.toMatchObject({
      identifier: 'embedding-failed',
      message: expect.stringContaining('EMBEDDING_POOLING'),
    });
  });

  it('fails with a sentence when a vector holds something that is not a number', async () => {
    const embedder = await open();
    await expect(embedder.embedPassages(['a', 'broken'])).rejects.toMatchObject({
      identifier: 'embedding-failed',
      message: expect.stringContaining('not a number'),
    });
    expectVector(await embedder.embedQuestion('a'), counting('[CLS]', 'a', '[SEP]'));
  });

  it('is reported when it does not exist', async () => {
    await expect(open({ model: join(base, 'nowhere') })).rejects.toMatchObject({
      identifier: 'model-missing',
      message: expect.stringContaining('does not exist'),
    });
  });
});

describe('a hub model', () => {
  it('is loaded from the cache, with what is known of it', async () => {
    await cacheAs('Xenova/multilingual-e5-small');
    const embedder = await open({ model: 'Xenova/multilingual-e5-small' });
    expectVector(await embedder.embedQuestion('a'), counting('[CLS]', 'query', ':', 'a', '[SEP]'));
    const [passage] = await embedder.embedPassages(['a']);
    expectVector(passage, counting('[CLS]', 'passage', ':', 'a', '[SEP]'));
    expect(embedder.fingerprint.model).toBe('Xenova/multilingual-e5-small');
  });

  it.each([
    ['all-MiniLM-L6-v2', 'mean', ''],
    ['bge-small-en-v1.5', 'cls', 'Represent this sentence for searching relevant passages: '],
    ['gte-small', 'mean', ''],
    ['multilingual-e5-small', 'mean', 'query: '],
  ])(
    'may be named without its owner when it is known: %s',
    async (name, pooling, questionPrefix) => {
      await cacheAs(`Xenova/${name}`);
      const { fingerprint } = await open({ model: name });
      expect(fingerprint).toMatchObject({ model: `Xenova/${name}`, pooling, questionPrefix });
    },
  );

  it('says how to get it when it is not in the cache', async () => {
    await expect(open({ model: 'Xenova/all-MiniLM-L6-v2' })).rejects.toMatchObject({
      identifier: 'model-missing',
      message: expect.stringContaining('npm run doctor -- --download'),
    });
  });

  it('says how to get it again when it is damaged', async () => {
    await mkdir(join(base, 'models/Xenova/gte-small'), { recursive: true });
    await expect(open({ model: 'gte-small' })).rejects.toMatchObject({
      identifier: 'model-damaged',
      message: expect.stringContaining('npm run doctor -- --download'),
    });
  });

  it.each(['unknown', 'a/b/c', '../up/there/x y', 'owner/..', 'https://example.org/model', ''])(
    'is not what %j names',
    async (model) => {
      const opening = open({ model });
      await expect(opening).rejects.toMatchObject({
        identifier: expect.stringMatching(/^(settings-invalid|model-missing)$/),
      });
    },
  );
});
