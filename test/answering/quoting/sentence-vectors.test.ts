import { afterAll, beforeAll, expect, test } from 'vitest';
import { SentenceVectors } from '../../../src/answering/quoting/sentence-vectors.ts';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { builtinEmbedder } from '../../support/builtin-model.ts';

let embedder: Embedder;
let embedded: string[] = [];
/** The real model, keeping account of what it was given. */
let counting: Embedder;
beforeAll(async () => {
  embedder = await builtinEmbedder();
  counting = {
    fingerprint: embedder.fingerprint,
    embedQuestion: (text) => embedder.embedQuestion(text),
    embedPassages: (texts, options) => {
      embedded.push(...texts);
      return embedder.embedPassages(texts, options);
    },
    close: async () => undefined,
  };
});
afterAll(() => embedder.close());

test('a sentence that answers is nearer to the question than one that does not', async () => {
  const [near = 0, far = 0] = await new SentenceVectors(embedder).cosines(
    await embedder.embedQuestion('When does the library open?'),
    ['The library opens at nine in the morning.', 'Lorries pay a toll on the bridge.'],
  );
  expect(near).toBeGreaterThan(far);
  expect(near).toBeLessThanOrEqual(1.000001);
});

test('a sentence is embedded once, however often and wherever it is asked for', async () => {
  embedded = [];
  const vectors = new SentenceVectors(counting);
  const asked = await embedder.embedQuestion('Who pays?');
  const first = await vectors.cosines(asked, ['Lorries pay.', 'Cars cross.', 'Lorries pay.']);
  const again = await vectors.cosines(asked, ['Cars cross.', 'Lorries pay.']);
  expect(embedded).toEqual(['Lorries pay.', 'Cars cross.']);
  expect(again).toEqual([first[1], first[0]]);
});

test('the sentence that was used longest ago is forgotten first', async () => {
  embedded = [];
  const vectors = new SentenceVectors(counting, 2);
  const asked = await embedder.embedQuestion('Who?');
  await vectors.cosines(asked, ['First one.', 'Second one.']);
  await vectors.cosines(asked, ['First one.']);
  await vectors.cosines(asked, ['Third one.']);
  expect(vectors.size).toBe(2);
  await vectors.cosines(asked, ['First one.']);
  await vectors.cosines(asked, ['Second one.']);
  expect(embedded).toEqual(['First one.', 'Second one.', 'Third one.', 'Second one.']);
});
