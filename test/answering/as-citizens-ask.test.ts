import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { SentenceVectors } from '../../src/answering/quoting/sentence-vectors.ts';
import type { Turn } from '../../src/answering/turn.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { LiveIndex } from '../../src/index/live-index.ts';
import { embeddedSearch } from '../../src/search/embedded/embedded-search.ts';
import type { Search } from '../../src/search/search.ts';
import { builtinEmbedder } from '../support/builtin-model.ts';
import { copyShippedIndex } from '../support/shipped-index.ts';

let folder: string;
let embedder: Embedder;
let search: Search;
let sentenceVectors: SentenceVectors;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'town-clerk-citizens-'));
  embedder = await builtinEmbedder();
  await copyShippedIndex(folder);
  search = embeddedSearch({ index: await LiveIndex.open(folder), embedder });
  sentenceVectors = new SentenceVectors(embedder);
}, 60_000);
afterAll(async () => {
  await search.close();
  await embedder.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (question: string, history: readonly Turn[] = []) =>
  answerQuestion({ search, sentenceVectors, today: () => '2026-11-28' }, question, { history });

const network: readonly Turn[] = [
  { role: 'user', content: 'What network is Surrey part of?' },
  {
    role: 'assistant',
    content: 'Surrey is part of the Public Service Transformation Network, with nine areas [1].',
  },
];

test.each([
  ['Summarise the article about Wales', '£7.3 million'],
  ['what do you know about schools?', 'school'],
  ['What does Lansley think of Whitehall?', 'dictated'],
  ['What does ODPM stand for?', 'Office of the Deputy Prime Minister'],
  ['Who picked Surrey for the network?', 'Eric Pickles'],
  ['Who was First Minister when the summit opened?', 'Carwyn Jones'],
  ['List the benefits of community involvement', 'less crime'],
  ['Who was the Welsh first minister?', 'Carwyn Jones'],
  ['What is HealthWatch?', 'HealthWatch'],
])('%j is answered with %j', async (question, fact) => {
  const answer = await ask(question);
  expect(answer.outcome).toBe('answered');
  expect(answer.text).toContain(fact);
});

test('what a follow-up leaves open is found in the conversation', async () => {
  const answer = await ask('Who picked them?', network);
  expect(answer.outcome).toBe('answered');
  expect(answer.statements[0]?.text).toContain('Eric Pickles');
});

test('one sentence that answers stands alone', async () => {
  const { statements } = await ask('Tell me how Surrey was chosen');
  expect(statements).toHaveLength(1);
  expect(statements[0]?.text).toContain('Eric Pickles');
});

test.each([
  'How many ambulances does Surrey have?',
  'When does the canteen open?',
  'How do I reset my password?',
  'what do you know about bananas?',
  'Summarise the article about bananas',
])('%j is declined', async (question) => {
  expect((await ask(question)).outcome).toBe('declined');
});

test('a consultation does not close like a children’s centre', async () => {
  const { text } = await ask('When does the consultation close?');
  expect(text).not.toContain('26');
});
