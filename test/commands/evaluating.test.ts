import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CommandWorkspace, SHORT_ARTICLES, STACK_TRACE } from '../support/command-workspace.ts';

const share = z.number().min(0).max(1).nullable();
const milliseconds = z.number().positive();
const reportSchema = z.strictObject({
  questions: z.int(),
  retrieval: z.strictObject({
    recallAt1: share,
    recallAt5: share,
    recallAt10: share,
    mrrAt10: share,
    ndcgAt10: share,
  }),
  answering: z.strictObject({
    answerRate: share,
    declineRate: share,
    answerContains: share,
    citedRelevant: share,
    supportPrecision: share,
  }),
  latencyMs: z.strictObject({ p50: milliseconds, p95: milliseconds }),
  fingerprint: z.string().min(1),
});

const questions = [
  {
    id: 'opening',
    question: 'When does the bridge open?',
    relevant: ['bridge.md'],
    answers: ['MAY  2031'],
  },
  {
    id: 'cost',
    question: 'And how much does it cost?',
    relevant: ['bridge.md'],
    answers: ['£4 million'],
    history: [
      { role: 'user', content: 'When does the bridge open?' },
      { role: 'assistant', content: 'The bridge opens in May 2031 [1].' },
    ],
  },
  { id: 'moon', question: 'Who first walked on the <moon>?', answerable: false },
];

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create(SHORT_ARTICLES);
});
afterAll(() => workspace.remove());

async function evaluate(name: string, lines: readonly unknown[], ...args: string[]) {
  const file = join(workspace.folder, name);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  await writeFile(file, `\uFEFF${text.join('\r\n')}\n`);
  return workspace.run('scripts/evaluate.ts', ['--questions', file, ...args]);
}

describe.concurrent('npm run eval', () => {
  test('prints its figures as JSON and writes a page', async () => {
    const page = join(workspace.folder, 'reports', 'page.html');
    const { code, stdout, stderr } = await evaluate(
      'good.jsonl',
      questions,
      '--json',
      '--report',
      page,
    );
    expect(code).toBe(0);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.questions).toBe(3);
    expect(report.retrieval).toMatchObject({ recallAt1: 1, recallAt5: 1, mrrAt10: 1 });
    expect(report.answering).toEqual({
      answerRate: 1,
      declineRate: 1,
      answerContains: 1,
      citedRelevant: 1,
      supportPrecision: 1,
    });
    expect(stderr).toContain(`The report is in ${page}`);
    const html = await readFile(page, 'utf8');
    expect(html).toContain('Questions that went wrong (0 of 3)');
    expect(html).not.toContain('<moon>');
  });

  test('names the first line that is not a labelled question, and what is wrong with it', async () => {
    const { code, stdout, stderr } = await evaluate('bad.jsonl', [
      ...questions,
      { id: 'x', question: ' ' },
    ]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/bad\.jsonl:4 is not a labelled question \(The question is empty/);
    expect(stderr).not.toMatch(STACK_TRACE);
  });
});
