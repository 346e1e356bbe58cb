import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../../src/confidence/decide.ts';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { readQuestions } from '../../../src/evaluation/questions.ts';
import { buildIndex } from '../../../src/index/build-index.ts';
import { LiveIndex } from '../../../src/index/live-index.ts';
import { onlyArticles } from '../../../src/index/restricting/only-articles.ts';
import { embeddedSearch } from '../../../src/search/embedded/embedded-search.ts';
import type { Found } from '../../../src/search/found.ts';
import { checkQuestion } from '../../../src/search/question/check-question.ts';
import type { Search } from '../../../src/search/search.ts';
import { tokenize } from '../../../src/text/terms/tokenize.ts';
import { builtinEmbedder } from '../../support/builtin-model.ts';

const questionsDir = 'test/fixtures/questions';
let folder: string;
let embedder: Embedder;
let shipped: Town;
let nearDuplicates: Town;

/** A corpus and the search of it. */
interface Town {
  readonly index: LiveIndex;
  readonly search: Search;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'town-clerk-retrieve-'));
  embedder = await builtinEmbedder();
  const open = async (corpusDir: string, name: string) => {
    const indexDir = join(folder, name);
    await buildIndex({ corpusDir, indexDir, embedder });
    const index = await LiveIndex.open(indexDir, { fingerprint: embedder.fingerprint });
    return { index, search: embeddedSearch({ index, embedder }) };
  };
  shipped = await open('corpus', 'shipped');
  nearDuplicates = await open('test/fixtures/near-duplicates', 'near-duplicates');
});
afterAll(async () => {
  await shipped.search.close();
  await nearDuplicates.search.close();
  await embedder.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (question: string, { search } = shipped) => {
  const found = await search.find(question);
  return { ...found, confidence: decide(found) };
};
const paths = ({ passages }: Pick<Found, 'passages'>) => [
  ...new Set(passages.map(({ passage }) => passage.article.path)),
];

describe('the embedded search', () => {
  it('finds the right article first for plain questions', async () => {
    const expected: [string, string][] = [
      ['Who chose Surrey for the network?', 'surrey-public-service-transformation-network.md'],
      [
        'What share of broadband costs does the shared network save in Wales?',
        'wales-invest-to-save-funding.md',
      ],
      [
        "How many contracts does Birmingham's single contract replace?",
        'birmingham-childrens-services-consultation.md',
      ],
    ];
    for (const [question, path] of expected) {
      const retrieval = await ask(question);
      expect(paths(retrieval)[0]).toBe(path);
      expect(retrieval.confidence.band).not.toBe('decline');
    }
  });

  it('declines what the articles do not hold', async () => {
    const foreign = [
      'What is the population of Cardiff?',
      'Who won the 2014 World Cup?',
      'how do i bake sourdough bread',
      'who are you',
    ];
    for (const question of foreign) {
      expect((await ask(question)).confidence.band).toBe('decline');
    }
  });

  it('has the right article among the first five for every answerable question of the shipped set', async () => {
    const questions = await readQuestions(join(questionsDir, 'shipped.jsonl'));
    for (const { question, relevant, answerable } of questions) {
      if (!answerable) continue;
      const first = paths(await ask(question)).slice(0, 5);
      expect(first.filter((path) => relevant.includes(path))).not.toEqual([]);
    }
  });

  it('explains each place in words of the question', async () => {
    const { passages, confidence } = await ask('Who chose Surrey for the netwrok?');
    const reasons = passages[0]?.reasons.join('; ');
    expect(reasons).toContain('Surrey');
    expect(reasons).toContain('netwrok (read as network)');
    expect(confidence.reasons.length).toBeGreaterThan(0);
  });

  it('numbers the passages, gives as many as asked, and the same ones every time', async () => {
    const question = 'How much does Wales expect to save each year?';
    const all = await shipped.search.find(question, { limit: 50 });
    const three = await shipped.search.find(question, { limit: 3 });
    expect(all.passages.map(({ rank }) => rank)).toEqual(all.passages.map((_, place) => place + 1));
    expect(three.passages).toEqual(all.passages.slice(0, 3));
    expect((await ask(question)).passages.length).toBeLessThanOrEqual(20);
  });

  it('does not care whether a question shouts', async () => {
    const question = 'What does community involvement cost a household per year?';
    expect(paths(await ask(question.toUpperCase()))[0]).toBe(paths(await ask(question))[0]);
  });

  it('takes in the passages of the previous turn, and passes over ids that are gone', async () => {
    const question = 'Who chose Surrey for the network?';
    const all = await shipped.search.find(question, { limit: 100 });
    const last = all.passages.at(-1)?.passage;
    const boosted = await shipped.search.find(question, {
      limit: 100,
      boostPassages: [last?.id ?? '', 'gone'],
    });
    const found = boosted.passages.find(({ passage }) => passage.id === last?.id);
    expect(found?.reasons).toContain('was used in the previous turn');
    expect(paths(boosted)[0]).toBe(paths(all)[0]);
  });

  it('answers or refuses hostile questions in good order', async () => {
    const hostile = [
      '"foo" OR NEAR(',
      "'; DROP TABLE passages; --",
      'x'.repeat(2000),
      'a-'.repeat(1000),
      'Surrey\u0000\u0007 network',
      '東京都はどこですか',
      '<script>alert(1)</script>',
      'constructor __proto__ toString',
    ];
    for (const question of hostile) {
      const retrieval = await ask(checkQuestion(question));
      expect(Number.isFinite(retrieval.confidence.probability)).toBe(true);
      for (const { score } of retrieval.passages) expect(Number.isFinite(score)).toBe(true);
    }
  });

  it('ends when it is cancelled', async () => {
    const cancelled = AbortSignal.abort(new Error('cancelled'));
    await expect(shipped.search.find('Surrey', { signal: cancelled })).rejects.toThrow('cancelled');
  });
});

describe('the embedded search on near-duplicates', () => {
  it('puts the right article first at least as often as BM25 alone, which beats a fixed fusion', async () => {
    const index = await nearDuplicates.index.use(async (open) => open);
    const questions = await readQuestions(join(questionsDir, 'near-duplicates.jsonl'));
    const right = { fused: 0, words: 0, fixed: 0 };
    for (const { question, relevant } of questions) {
      const { passages } = await nearDuplicates.search.find(question, {
        limit: 100,
      });
      const highest = Math.max(...passages.map(({ bm25 }) => bm25), 1e-9);
      const first = {
        fused: passages[0]?.passage.row ?? -1,
        words: best(index.terms.score(tokenize(question))),
        fixed: passages.toSorted(
          (left, right) =>
            0.7 * (right.cosine - left.cosine) + (0.3 * (right.bm25 - left.bm25)) / highest,
        )[0]?.passage.row,
      };
      for (const way of ['fused', 'words', 'fixed'] as const) {
        const [passage] = index.passages([first[way] ?? 0]);
        if (passage !== undefined && relevant.includes(passage.article.path)) right[way] += 1;
      }
    }
    expect(right.fused).toBeGreaterThanOrEqual(right.words);
    expect(right.words).toBeGreaterThan(right.fixed);
    expect(right.fused / questions.length).toBeGreaterThan(0.95);
  });

  it('says that near-duplicates share their meaning', async () => {
    const { passages } = await ask('How much is a parking permit in zone K?', nearDuplicates);
    expect(passages[0]?.passage.article.path).toBe('parking-zone-k.md');
    expect(passages[0]?.reasons.join('; ')).toMatch(/shares its meaning with \d+ near-duplicates/);
  });
});

describe('a question to be answered without some articles', () => {
  it('finds and counts as an index that was built without them', async () => {
    const index = await shipped.index.use(async (open) => open);
    const removed = index.articles.filter(({ path }) => path.startsWith('surrey'));
    const without = onlyArticles(index, (article) => !removed.includes(article));
    const { passages } = await shipped.search.find('Who chose Surrey for the network?', {
      withoutArticles: removed.map(({ path }) => path),
    });
    for (const { passage } of passages) expect(passage.article.path).not.toMatch(/^surrey/);
    const [pickles = ''] = tokenize('Pickles');
    expect(index.terms.documentFrequency(pickles)).toBeGreaterThan(0);
    expect(without.terms.documentFrequency(pickles)).toBe(0);
    expect(without.terms.score([pickles]).every((score) => score === 0)).toBe(true);
    const text = await readFile('corpus/wales-invest-to-save-funding.md', 'utf8');
    expect(text).not.toContain('Pickles');
  });
});

function best(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}
