import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { AnswerParts } from '../../src/answering/answer-parts.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { parseCitations } from '../../src/answering/citing/parse-citations.ts';
import type { AnswerEvent } from '../../src/answering/events.ts';
import type { SentenceRanker } from '../../src/answering/quoting/sentence-ranker.ts';
import { SentenceVectors } from '../../src/answering/quoting/sentence-vectors.ts';
import type { PassageReader } from '../../src/confidence/passage-reader.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { LiveIndex } from '../../src/index/live-index.ts';
import { english } from '../../src/messages/english.ts';
import { embeddedSearch } from '../../src/search/embedded/embedded-search.ts';
import { builtinEmbedder } from '../support/builtin-model.ts';
import { copyShippedIndex } from '../support/shipped-index.ts';

const corpusDir = 'corpus';
let folder: string;
let embedder: Embedder;
let index: LiveIndex;
let parts: AnswerParts;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'town-clerk-answer-'));
  embedder = await builtinEmbedder();
  await copyShippedIndex(folder);
  index = await LiveIndex.open(folder, { fingerprint: embedder.fingerprint });
  parts = {
    search: embeddedSearch({ index, embedder }),
    sentenceVectors: new SentenceVectors(embedder),
    today: () => '2026-11-22',
  };
});
afterAll(async () => {
  await parts.search.close();
  await embedder.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (question: string) => answerQuestion(parts, question);

/** What must hold for every answer, whatever was asked. */
function checkInvariants(answer: Answer): void {
  const inText = parseCitations(answer.text).flatMap(({ numbers }) => numbers);
  const known = answer.citations.map(({ number }) => number);
  expect([...new Set(inText)]).toEqual(known);
  expect(known).toEqual(known.map((_, position) => position + 1));
  for (const { passages, article } of answer.citations) {
    expect(passages.length).toBeGreaterThan(0);
    for (const { passage, quote, quoteStart, quoteEnd } of passages) {
      expect(passage.article.id).toBe(article.id);
      expect(passage.text.slice(quoteStart, quoteEnd)).toBe(quote);
    }
  }
  for (const { text, citations } of answer.statements) {
    expect(text).not.toBe('');
    expect(citations.length).toBeGreaterThan(0);
  }
  for (const time of Object.values(answer.timingsMs)) expect(time).toBeGreaterThanOrEqual(0);
  expect(answer.nearest.length).toBeLessThanOrEqual(3);
  if (answer.outcome === 'declined') {
    const { nothingFound, nearestSay } = english.people.answers;
    const says = answer.nearest.some((nearest) => nearest.says !== undefined);
    expect(answer).toMatchObject({
      text: says ? nearestSay : nothingFound,
      caution: false,
      statements: [],
    });
    expect(answer.citations).toEqual([]);
  } else {
    expect(answer.nearest).toEqual([]);
    expect(answer.statements.length).toBeGreaterThan(0);
  }
}

describe('a question that the articles answer', () => {
  test('is answered word for word, with its source', async () => {
    const answer = await ask('How much does Wales expect to save each year?');
    expect(answer.outcome).toBe('answered');
    expect(answer.mode).toBe('extractive');
    expect(answer.text).toContain('£14 million');
    expect(answer.text).toContain('[1]');
    expect(answer.citations[0]?.article.path).toBe('wales-invest-to-save-funding.md');
    checkInvariants(answer);
  });

  test('tells what is going on, in order', async () => {
    const events: AnswerEvent[] = [];
    const answer = await answerQuestion(parts, 'Who chose Surrey for the network?', {
      onEvent: (event) => events.push(event),
    });
    expect(events.map(({ type }) => type)).toEqual(['searching', 'found', 'writing', 'done']);
    expect(events[0]).toEqual({ type: 'searching', articles: (await readdir(corpusDir)).length });
    expect(events.at(-1)).toEqual({ type: 'done', answer });
    expect(answer.text).toContain('Eric Pickles');
  });
});

describe('a question is embedded', () => {
  /** The same parts, which keep account of the questions that are embedded. */
  function counted(): { parts: AnswerParts; embedded: string[] } {
    const embedded: string[] = [];
    const counting: Embedder = {
      fingerprint: embedder.fingerprint,
      embedPassages: (texts, options) => embedder.embedPassages(texts, options),
      embedQuestion: (text) => {
        embedded.push(text);
        return embedder.embedQuestion(text);
      },
      close: async () => undefined,
    };
    const search = embeddedSearch({ index, embedder: counting });
    const sentenceVectors = new SentenceVectors(counting);
    return { parts: { ...parts, search, sentenceVectors }, embedded };
  }

  test('once, though it is searched for and its sentences are chosen by it', async () => {
    const { parts: counting, embedded } = counted();
    const question = 'How much does Wales expect to save each year?';
    const answer = await answerQuestion(counting, question);
    expect(answer.outcome).toBe('answered');
    expect(embedded).toEqual([question]);
  });

  test('with what it is after beside it, where it leans on the conversation', async () => {
    const { parts: counting, embedded } = counted();
    const history = [
      { role: 'user', content: 'Who chose Surrey for the network?' },
      { role: 'assistant', content: 'Eric Pickles chose Surrey for the network.' },
    ] as const;
    const answer = await answerQuestion(counting, 'And when did he do that?', { history });
    expect(embedded[0]).toBe(answer.standaloneQuestion);
    expect(embedded.length).toBeLessThanOrEqual(2);
    expect(new Set(embedded).size).toBe(embedded.length);
  });
});

describe('a question that they do not answer', () => {
  test.each(['Who won the 2014 World Cup?', 'What is the population of Cardiff?'])(
    'is declined with the nearest articles: %s',
    async (question) => {
      const answer = await ask(question);
      expect(answer.outcome).toBe('declined');
      expect(answer.nearest.length).toBeGreaterThan(0);
      checkInvariants(answer);
    },
  );
});

describe('bad input', () => {
  test('a question without words is refused', async () => {
    await expect(ask(' \n')).rejects.toMatchObject({ identifier: 'question-empty' });
  });

  test('an endless question is refused', async () => {
    await expect(ask('why '.repeat(2500))).rejects.toMatchObject({
      identifier: 'question-too-long',
    });
  });

  test.each([
    '"foo" OR NEAR(',
    "'; DROP TABLE passages; --",
    '🎉 Surrey 🎉',
    'Surrey\u0000 network\u0007?',
    '[1] [2] What does the network do? [99]',
    '../../etc/passwd',
  ])('%j gets an answer or a decline like any other', async (question) => {
    checkInvariants(await ask(question));
  });

  test('a question that is called off is not answered', async () => {
    const signal = AbortSignal.abort(new Error('called off'));
    await expect(answerQuestion(parts, 'Who chose Surrey?', { signal })).rejects.toThrow(
      'called off',
    );
  });
});

describe('a small model that reads question and passage', () => {
  const question = 'How much does Wales expect to save each year?';

  test('may stand in where it is decided whether to answer', async () => {
    const asked: string[] = [];
    const passageReader: PassageReader = {
      name: 'a doubter',
      probability: async (found) => {
        asked.push(found.question.text);
        return 0.01;
      },
    };
    const declined = await answerQuestion({ ...parts, passageReader }, question);
    expect(asked).toEqual([question]);
    expect(declined.outcome).toBe('declined');
    checkInvariants(declined);
  });

  test('may stand in where it is chosen which sentence is quoted', async () => {
    const plain = await ask(question);
    const last: SentenceRanker = {
      rank: async (_, candidates) => candidates.map((_candidate, place) => 10 * place),
    };
    const answer = await answerQuestion({ ...parts, sentenceRanker: last }, question);
    expect(answer.outcome).toBe('answered');
    expect(answer.text).not.toBe(plain.text);
    checkInvariants(answer);
  });
});

test('whatever is asked of the shipped articles, text, sources and quotes agree', async () => {
  const lines = (await readFile('test/fixtures/questions/shipped.jsonl', 'utf8'))
    .trim()
    .split('\n');
  for (const line of lines) {
    const { question }: { question: string } = JSON.parse(line);
    checkInvariants(await answerQuestion(parts, question));
  }
});
