import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { openIndex } from '../../src/index/open-index.ts';
import { builtinEmbedder } from '../support/builtin-model.ts';
import { IndexFixture } from '../support/index-fixture.ts';

describe('an index made with the built-in model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await builtinEmbedder();
  });
  afterAll(() => embedder.close());

  it('finds the passage that a question worded otherwise is about', async () => {
    const { corpusDir, indexDir } = await IndexFixture.create();
    await buildIndex({ corpusDir, indexDir, embedder });
    const index = await openIndex(indexDir, { fingerprint: embedder.fingerprint });
    for (const [question, path] of [
      ['When can I borrow books on Saturday?', 'library.md'],
      ['How expensive was the river crossing?', 'bridge.md'],
      ['What does a trader pay for one day?', 'market.txt'],
    ]) {
      const vector = await embedder.embedQuestion(question ?? '');
      const [hit] = index.nearestWindows(vector, 1);
      const [passage] = index.passages([hit?.passage ?? 0]);
      expect(passage?.article.path).toBe(path);
    }
    index.close();
  });

  it('has, after an incremental build, bit for bit the vectors that it had before', async () => {
    const fixture = await IndexFixture.create();
    const { corpusDir, indexDir } = fixture;
    await buildIndex({ corpusDir, indexDir, embedder });
    const first = await openIndex(indexDir);
    await fixture.write('aqueduct.md', '# Aqueduct\n\nIt leads to the town from the hills.\n');
    const report = await buildIndex({ corpusDir, indexDir, embedder });
    expect(report.windows.embedded).toBe(1);
    const second = await openIndex(indexDir);
    const { windows } = first.manifest.counts;
    expect(second.manifest.counts.windows).toBe(windows + 1);
    for (let window = 0; window < windows; window++) {
      expect(second.windowVector(window + 1)).toEqual(first.windowVector(window));
    }
    first.close();
    second.close();
  });
});
