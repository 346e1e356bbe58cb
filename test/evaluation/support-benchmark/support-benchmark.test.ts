import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/evaluation/random.ts';
import { negate, swapNames } from '../../../src/evaluation/support-benchmark/falsify.ts';
import { findFacts } from '../../../src/evaluation/support-benchmark/find-facts.ts';
import { supportTable } from '../../../src/evaluation/support-benchmark/report-support.ts';
import { runSupportBenchmark } from '../../../src/evaluation/support-benchmark/run-support-benchmark.ts';

describe('the support benchmark', () => {
  let folder = '';
  const towns = ['Ashford', 'Brackley', 'Corby', 'Daventry', 'Epsom', 'Fareham'];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'support-benchmark-'));
    await mkdir(join(folder, 'corpus'));
    const lines: string[] = [];
    for (const [index, town] of towns.entries()) {
      const sentence = `The town of ${town} was joined by Mayor Green of Luton in ${1990 + index}, and ${12 + index} schools were rebuilt for £${index + 3} million.`;
      const file = `${town.toLowerCase()}.md`;
      const text = `${sentence} A second sentence about libraries and parks follows it.`;
      await writeFile(join(folder, 'corpus', file), `---\ntitle: ${town}\n---\n\n${text}\n`);
      lines.push(
        JSON.stringify({
          id: town,
          question: `What happened in ${town}?`,
          relevant: [file],
          answers: [sentence],
          support: [sentence],
        }),
      );
    }
    await writeFile(join(folder, 'questions.jsonl'), lines.join('\n'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('believes the true statements and catches the changed ones', async () => {
    const report = await runSupportBenchmark([folder], 1);
    const right = new Map(report.kinds.map((result) => [result.kind, result.right]));
    for (const kind of [
      'written by a person',
      'number changed',
      'date changed',
      'amount changed',
      'name changed',
      'another article',
    ]) {
      expect([kind, right.get(kind)]).toEqual([kind, 1]);
    }
    expect(supportTable(report)).toContain('| number changed |');
  });

  it('gives the same figures for the same seed', async () => {
    const [one, other] = [
      await runSupportBenchmark([folder], 7),
      await runSupportBenchmark([folder], 7),
    ];
    expect(one?.kinds).toEqual(other?.kinds);
  });

  it('refuses a folder that is no labelled set', async () => {
    await expect(runSupportBenchmark([join(folder, 'nothing')], 1)).rejects.toThrow(/cannot|not/);
  });
});

describe('falsifying statements', () => {
  it('finds facts of each kind and takes no word for two', () => {
    const statement = 'In March 2011 the minister Jane Hutt gave £7.3 million to eight projects.';
    expect(findFacts(statement, statement).map(({ kind, text }) => [kind, text])).toEqual([
      ['amount', '£7.3 million'],
      ['date', 'March 2011'],
      ['number', 'eight'],
      ['name', 'Jane Hutt'],
    ]);
  });

  it('negates and affirms', () => {
    expect(negate('It was built.')).toBe('It was not built.');
    expect(negate('It was not built.')).toBe('It was built.');
    expect(negate('Wales built it.')).toBeUndefined();
  });

  it('swaps names that stand apart, but not in a list', () => {
    const swap = (text: string) => swapNames(text, findFacts(text, text), seededRandom(1));
    expect(swap('It was there that Eric Pickles selected Surrey.')).toBe(
      'It was there that Surrey selected Eric Pickles.',
    );
    expect(swap('They chose Surrey and Kent.')).toBeUndefined();
  });
});
