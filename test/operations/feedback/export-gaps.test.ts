import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readQuestions } from '../../../src/evaluation/questions.ts';
import { exportGaps } from '../../../src/operations/feedback/export-gaps.ts';
import type { VainQuestion } from '../../../src/operations/store/gaps.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const asked = (id: string, fields: Partial<VainQuestion> = {}): VainQuestion => ({
  id,
  askedAt: 1,
  article: 'bridge, old.md',
  declined: true,
  downVotes: 0,
  reasons: [],
  ...fields,
});

describe('what was asked in vain, exported', () => {
  test('is a table by article and a file of questions that can be measured with', async () => {
    const folder = join(await temporaryFolder(), 'new', 'folder');
    const questions = [
      asked('a', { question: 'How wide is the "bridge"?' }),
      asked('b', { declined: false, downVotes: 2, reasons: ['wrong\nyear', 'no'] }),
      asked('c', { article: 'river.md', question: 'Is the river deep?' }),
    ];
    expect(await exportGaps(folder, questions)).toEqual({ articles: 2, questions: 2 });
    expect(parse(await readFile(join(folder, 'gaps.csv')), { columns: true })).toEqual([
      {
        article: 'bridge, old.md',
        declined: '1',
        down_votes: '2',
        reasons: 'wrong\nyear\nno',
        questions: 'How wide is the "bridge"?',
      },
      {
        article: 'river.md',
        declined: '1',
        down_votes: '0',
        reasons: '',
        questions: 'Is the river deep?',
      },
    ]);
    expect(await readQuestions(join(folder, 'questions.jsonl'))).toMatchObject([
      { id: 'a', question: 'How wide is the "bridge"?', relevant: [] },
      { id: 'c', question: 'Is the river deep?', relevant: [] },
    ]);
  });

  test('holds no formula, whatever people write', async () => {
    const folder = await temporaryFolder();
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'];
    await exportGaps(
      folder,
      hostile.map((question) => asked(question, { article: question, question })),
    );
    const rows: string[][] = parse(await readFile(join(folder, 'gaps.csv')));
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t]/);
  });

  test('says where it cannot be written', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(exportGaps(file, [])).rejects.toMatchObject({ identifier: 'export-not-written' });
  });
});
