import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bagOfWords } from '../../src/evaluation/scale/bag-of-words.ts';
import { spread } from '../../src/evaluation/scale/figures.ts';
import {
  prepareCorpus,
  preparedQuestions,
  preparedWindows,
  prepareVectors,
} from '../../src/evaluation/scale/prepared.ts';
import { preparedEmbedder } from '../../src/evaluation/scale/prepared-embedder.ts';
import type { Result } from '../../src/evaluation/scale/run-scale.ts';
import { scaleCharts } from '../../src/evaluation/scale/scale-charts.ts';
import { columnsOf, scaleTables } from '../../src/evaluation/scale/scale-table.ts';
import { parseSize, sizeName } from '../../src/evaluation/scale/sizes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('sizes', () => {
  it.each([
    ['1k', 1000],
    ['100K', 100_000],
    ['1M', 1_000_000],
    ['2.5k', 2500],
    ['300', 300],
  ])('%s stands for %i', (text, size) => {
    expect(parseSize(text)).toBe(size);
    expect(parseSize(sizeName(size))).toBe(size);
  });

  it.each(['', '0', '-1k', 'k', '1g', 'many'])('"%s" is none', (text) => {
    expect(parseSize(text)).toBeUndefined();
  });
});

describe('a prepared corpus', () => {
  it('has about as many windows as asked for, in nested folders, and is prepared once', async () => {
    const folder = await temporaryFolder();
    const counts = await prepareCorpus(folder, 60);
    expect(counts.windows).toBeGreaterThan(45);
    expect(counts.windows).toBeLessThan(75);
    expect(await readdir(join(folder, 'corpus'))).toEqual(['part-0']);
    expect(await prepareCorpus(folder, 60)).toEqual(counts);

    const embedder = bagOfWords(64);
    await prepareVectors(folder, 'words', embedder);
    const given = await preparedEmbedder(folder, 'words', counts.windows, {
      ...embedder,
      embedPassages: () => Promise.reject(new Error('Everything was prepared.')),
    });
    const texts: string[] = [];
    for await (const { text } of preparedWindows(folder)) texts.push(text);
    expect(await given.embedPassages(texts)).toEqual(await embedder.embedPassages(texts));
    const [first] = await preparedQuestions(folder);
    expect(first?.question).toMatch(/^What does the .+\?$/);
  });

  it('has vectors as long as those of the model, near where words are shared', async () => {
    const [lamp, light, boat] = await bagOfWords(64).embedPassages([
      'The keeper lights the lamps of the harbour',
      'The keeper of the harbour cleans the lamps',
      'Nobody rows a boat upstream in winter',
    ]);
    const cosine = (one?: Float32Array, other?: Float32Array) =>
      one?.reduce((sum, value, place) => sum + value * (other?.[place] ?? 0), 0) ?? 0;
    expect(cosine(lamp, lamp)).toBeCloseTo(1, 5);
    expect(cosine(lamp, light)).toBeGreaterThan(cosine(lamp, boat) + 0.2);
  });
});

describe('what was measured', () => {
  const common = { size: 1000, vectors: 'model' } as const;
  const results: Result[] = [
    {
      part: { system: 'town-clerk', what: 'embedding', ...common },
      figures: { windows: 1000, articles: 160, 'embedding.window': 10 },
    },
    {
      part: { system: 'town-clerk', what: 'build', ...common },
      figures: { 'build.beside': 1, 'rebuild.one': 0.11 },
    },
    {
      part: { system: 'town-clerk', what: 'questions', ...common },
      figures: spread('question', [1, 2, 3, 4, 100]),
    },
    { part: { system: 'orama', what: 'build', ...common }, failed: 'took more than an hour' },
  ];

  it('is told in tables, with what follows from it and why a figure is missing', () => {
    const tables = scaleTables(results);
    expect(tables).toContain('## 1k windows');
    expect(tables).toContain('| build, times the bare embedding | 1.10 |');
    expect(tables).toContain('| rebuild after one change, % of a full build | 1.00 |');
    expect(tables).toContain('| a question, p50, ms | 3.00 |');
    expect(tables).toContain('- Orama, hybrid, 1k, build: no figure (took more than an hour)');
  });

  it('is drawn as a curve for each kind of figure', () => {
    const charts = scaleCharts(columnsOf(results));
    const question = charts.find(({ name }) => name === 'question');
    expect(question?.specification).toMatchObject({
      data: { values: [{ system: 'town-clerk', windows: 1000, value: 3 }] },
    });
  });
});
