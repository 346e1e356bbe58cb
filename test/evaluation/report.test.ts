import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { readQuestions } from '../../src/evaluation/questions.ts';
import { summarise } from '../../src/evaluation/report.ts';
import { reportHtml } from '../../src/evaluation/report-html.ts';
import { reportText } from '../../src/evaluation/report-text.ts';
import { answer, decline } from '../support/answers.ts';

const fingerprint = {
  model: 'builtin',
  revision: 'r',
  dtype: 'fp32',
  pooling: 'none',
  normalized: true,
  questionPrefix: '',
  passagePrefix: '',
  dimensions: 512,
};

function questionsFile(lines: readonly unknown[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'town-clerk-questions-')), 'questions.jsonl');
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return path;
}

const opening = { id: 'a', question: 'When?', relevant: ['bridge.md'], answers: ['May 2031'] };
const colour = { id: 'b', question: 'What colour?', relevant: ['paint.md'], answers: ['red'] };
const mayor = { id: 'c', question: 'Who is mayor?', answerable: false };

async function outcomesOf(lines: readonly unknown[]) {
  const questions = await readQuestions(questionsFile(lines));
  return evaluate(questions, async (question) =>
    question === 'Who is mayor?' ? decline() : answer({ question }),
  );
}

describe('an evaluation', () => {
  test('takes every share over the questions that its definition names', async () => {
    const report = summarise(await outcomesOf([opening, colour, mayor]), fingerprint);
    expect(report.questions).toBe(3);
    expect(report.retrieval.recallAt1).toBe(0.5);
    expect(report.answering).toEqual({
      answerRate: 1,
      declineRate: 1,
      answerContains: 0.5,
      citedRelevant: 0.5,
      supportPrecision: 1,
    });
    expect(report.fingerprint).toMatch(/^[0-9a-f]+$/);
  });

  test('leaves a share open that the set says nothing about', async () => {
    const report = summarise(await outcomesOf([mayor]), fingerprint);
    expect(report.retrieval.recallAt1).toBeNull();
    expect(report.answering.answerRate).toBeNull();
    expect(reportText(report)).toMatch(/recall@1 +–/);
  });

  test('sets written answers and what they cost beside the quoted ones', async () => {
    const outcomes = await outcomesOf([opening, mayor]);
    const report = summarise(outcomes, fingerprint, outcomes);
    expect(report.written?.answering).toEqual(report.answering);
    expect(report.written?.cost).toEqual({ calls: 0, tokens: 0, checkMs: 0 });
    expect(reportText(report)).toMatch(/model calls a question +0\.00/);
  });

  test('lists the mistakes on a page that hostile text cannot break', async () => {
    const outcomes = await outcomesOf([
      opening,
      { ...colour, question: '<script>alert(1)</script>' },
    ]);
    const page = reportHtml(summarise(outcomes, fingerprint), outcomes, []);
    expect(page).toContain('Questions that went wrong (1 of 2)');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script>');
  });
});

describe('a questions file', () => {
  test.each([
    ['{not json', /questions.jsonl:1 is not a labelled question \(not a JSON object\)/],
    [{ question: 'no id' }, /:1 is not a labelled question \(id: /],
    ['', /holds no question/],
  ])('with the line %j is refused with its place', async (line, message) => {
    await expect(readQuestions(questionsFile([line]))).rejects.toThrow(message);
  });

  test('that is not there is named', async () => {
    await expect(readQuestions('/no/such/questions.jsonl')).rejects.toThrow(
      '"/no/such/questions.jsonl" cannot be read',
    );
  });
});
