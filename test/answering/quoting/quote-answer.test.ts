import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quoteAnswer } from '../../../src/answering/quoting/quote-answer.ts';
import { SentenceVectors } from '../../../src/answering/quoting/sentence-vectors.ts';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { buildIndex } from '../../../src/index/build-index.ts';
import { LiveIndex } from '../../../src/index/live-index.ts';
import { embeddedSearch } from '../../../src/search/embedded/embedded-search.ts';
import type { Found } from '../../../src/search/found.ts';
import type { Search } from '../../../src/search/search.ts';
import { builtinEmbedder } from '../../support/builtin-model.ts';

const ARTICLES = {
  'parking.md':
    '# Planning a parking space\n\nA parking space in front of a house needs permission where the kerb is lowered. A decision on the kerb of a parking space is made within twelve weeks.',
  'allotments.md':
    '# Allotments\n\nAllotments are given to residents. How long it takes to get a decision: it takes ten days to get a decision.',
};

describe('a question that comes with a story', () => {
  let folder: string;
  let embedder: Embedder;
  let search: Search;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'town-clerk-quote-'));
    embedder = await builtinEmbedder();
    const corpusDir = join(folder, 'corpus');
    await mkdir(corpusDir);
    for (const [name, text] of Object.entries(ARTICLES)) {
      await writeFile(join(corpusDir, name), text);
    }
    await buildIndex({ corpusDir, indexDir: join(folder, 'index'), embedder });
    search = embeddedSearch({ index: await LiveIndex.open(join(folder, 'index')), embedder });
  }, 60_000);
  afterAll(async () => {
    await search.close();
    await embedder.close();
    await rm(folder, { recursive: true, force: true });
  });

  const quotedFrom = async (found: Found) => {
    const statements = await quoteAnswer(new SentenceVectors(embedder), found, undefined);
    return new Set(
      statements.flatMap(({ sources }) => sources.map(({ passage }) => passage.article.path)),
    );
  };

  test('is quoted from the article that the whole of it is about', async () => {
    const found = await search.find(
      'We want to have the kerb in front of our house lowered for a parking space. The neighbours planned one too. How long does it take to get a decision?',
    );
    expect(found.passages.map(({ passage }) => passage.article.path)).toEqual([
      'parking.md',
      'allotments.md',
    ]);
    expect(await quotedFrom(found)).toEqual(new Set(['parking.md']));
    const { question } = found;
    const terms = question.terms.map(({ story: _, ...term }) => term);
    const untold = await quotedFrom({ ...found, question: { ...question, terms } });
    expect(untold).toContain('allotments.md');
  });
});
