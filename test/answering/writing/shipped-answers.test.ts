import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import type { AnswerParts } from '../../../src/answering/answer-parts.ts';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { UNCONFIRMED_REMARK } from '../../../src/answering/checking/settle-statements.ts';
import { parseCitations } from '../../../src/answering/citing/parse-citations.ts';
import { english } from '../../../src/messages/english.ts';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';
import { type ModelServer, writes } from '../../support/model-server.ts';
import { type ScriptedTown, startScriptedTown } from '../../support/scripted-town.ts';

interface Case {
  readonly question: string;
  /** A sentence of the relevant article that holds the answer. */
  readonly truth: string;
  /** The same with a figure, or a place and a year, that no article holds. */
  readonly falsehood: string;
}

let town: ScriptedTown;
let parts: AnswerParts;
let server: ModelServer;
let cases: Case[];

beforeAll(async () => {
  town = await startScriptedTown();
  ({ parts, server } = town);
  cases = await readCases();
});
afterAll(() => town.close());

async function readCases(): Promise<Case[]> {
  const lines = (await readFile('test/fixtures/questions/shipped.jsonl', 'utf8'))
    .trim()
    .split('\n');
  const index = await town.index.use(async (open) => open);
  const found: Case[] = [];
  for (const line of lines) {
    const labelled: { question: string; relevant: string[]; answers?: string[] } = JSON.parse(line);
    const article = index.articles.find(({ path }) => path === labelled.relevant[0]);
    if (article === undefined) continue;
    const sentences = index
      .passages(index.passagesOf(article.id))
      .flatMap(({ text, blocks }) =>
        blocks
          .filter(({ kind }) => kind === 'paragraph')
          .map(({ start, end }) => text.slice(start, end)),
      )
      .flatMap((text) =>
        splitSentences(text).map(({ start, end }) => text.slice(start, end).trim()),
      );
    const truth = sentences.find((sentence) =>
      labelled.answers?.some((answer) => sentence.toLowerCase().includes(answer.toLowerCase())),
    );
    if (truth === undefined) continue;
    found.push({ question: labelled.question, truth, falsehood: falsified(truth) });
  }
  return found;
}

function falsified(sentence: string): string {
  const changed = sentence.replace(/\d[\d.,]*\d|\d/, '9173');
  return changed === sentence ? sentence.replace(/[.!?]?$/, ' in Zagreb in 1893.') : changed;
}

/** What the reader sees of a statement: nothing, the statement, or the statement marked as not confirmed. */
function fate(answer: Answer, statement: string): 'gone' | 'cited' | 'marked' {
  const start = statement.slice(0, 30);
  const seen = parseCitations(answer.text).find(({ text }) => text.startsWith(start));
  if (seen === undefined) return 'gone';
  return seen.text.includes(UNCONFIRMED_REMARK) || seen.numbers.length === 0 ? 'marked' : 'cited';
}

async function reply(question: string, text: string): Promise<Answer> {
  server.respond(writes(text));
  return answerQuestion(parts, question);
}

const cited = (sentence: string, marker: string) =>
  sentence.replace(/([.!?]["”’]?)$/, `${marker}$1`);

describe('a model that answers the questions about the shipped articles', () => {
  test('is tried on most of them', () => {
    expect(cases.length).toBeGreaterThan(80);
  });

  test.each([
    ['with the right number', ' [1]'],
    ['without any number', ''],
    ['with an invented number', ' [9]'],
    ['with every number there is', ' [1][2][3][4][5]'],
    ['with the wrong number first', ' [3, 2]'],
  ])(
    '%s: what is true keeps an article that says it, and what is false never has one',
    async (_name, marker) => {
      const counts = { answered: 0, falseAndCited: 0, trueAndCited: 0 };
      for (const { question, truth, falsehood } of cases) {
        const answer = await reply(question, `${cited(truth, marker)} ${cited(falsehood, marker)}`);
        if (answer.outcome === 'declined') continue;
        counts.answered += 1;
        if (fate(answer, truth) === 'cited') counts.trueAndCited += 1;
        const shown = parseCitations(answer.text).filter(({ numbers }) => numbers.length > 0);
        if (shown.some(({ text }) => /9173|Zagreb/.test(text))) counts.falseAndCited += 1;
        for (const { passages } of answer.citations) expect(passages.length).toBeGreaterThan(0);
      }
      expect(counts.falseAndCited).toBe(0);
      expect(counts.answered).toBeGreaterThan(cases.length / 2);
      expect(counts.trueAndCited).toBe(counts.answered);
    },
  );

  test('that writes nothing but falsehoods gets nothing shown', async () => {
    for (const { question, falsehood } of cases) {
      const answer = await reply(question, cited(falsehood, ' [1]'));
      // The articles' own words may stand instead, which is said.
      expect(answer.text).not.toContain(falsehood);
      if (answer.outcome === 'declined') continue;
      expect(answer).toMatchObject({ mode: 'extractive' });
      expect(answer.notice).toContain(english.people.answers.quotedSince);
    }
  });
});
