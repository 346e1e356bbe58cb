import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { otherReadings } from '../../../src/answering/follow-up/other-readings.ts';
import { standaloneQuestion } from '../../../src/answering/follow-up/standalone-question.ts';
import { surestReading } from '../../../src/answering/follow-up/surest-reading.ts';
import type { Turn } from '../../../src/answering/turn.ts';
import { decide } from '../../../src/confidence/decide.ts';
import type { Embedder } from '../../../src/embedding/embedder.ts';
import { buildIndex } from '../../../src/index/build-index.ts';
import { LiveIndex } from '../../../src/index/live-index.ts';
import { embeddedSearch } from '../../../src/search/embedded/embedded-search.ts';
import type { Search } from '../../../src/search/search.ts';
import { builtinEmbedder } from '../../support/builtin-model.ts';

interface FollowUp {
  readonly kind: 'pronoun' | 'ellipsis' | 'conjunction' | 'new-subject';
  readonly history: readonly Turn[];
  readonly question: string;
  readonly relevant: readonly string[];
}

async function questionsIn<Question>(file: string): Promise<Question[]> {
  const url = new URL(`../../fixtures/questions/${file}`, import.meta.url);
  const lines = (await readFile(url, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Question);
}

describe('follow-up questions about the articles that ship', () => {
  let folder: string;
  let embedder: Embedder;
  let search: Search;
  let followUps: FollowUp[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'town-clerk-follow-ups-'));
    embedder = await builtinEmbedder();
    const corpusDir = fileURLToPath(new URL('../../../corpus', import.meta.url));
    await buildIndex({ corpusDir, indexDir: folder, embedder });
    search = embeddedSearch({ index: await LiveIndex.open(folder), embedder });
    followUps = await questionsIn<FollowUp>('follow-ups.jsonl');
  }, 120_000);
  afterAll(async () => {
    await search.close();
    await embedder.close();
    await rm(folder, { recursive: true });
  });

  async function rightAtFirst(ask: (followUp: FollowUp) => string, kind?: FollowUp['kind']) {
    const asked = followUps.filter(
      (each) => each.relevant.length > 0 && (kind === undefined || each.kind === kind),
    );
    let right = 0;
    for (const followUp of asked) {
      const { passages } = await search.find(ask(followUp), { limit: 1 });
      if (followUp.relevant.includes(passages[0]?.passage.article.path ?? '')) right += 1;
    }
    return right / asked.length;
  }
  const byRules = ({ question, history }: FollowUp) =>
    standaloneQuestion(question, history).question;

  test('find the right article first in at least nine of ten conversations, of each kind', async () => {
    expect(await rightAtFirst(byRules)).toBeGreaterThanOrEqual(0.9);
    for (const kind of ['pronoun', 'ellipsis', 'conjunction', 'new-subject'] as const) {
      expect(await rightAtFirst(byRules, kind)).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('find it far less often as they were asked', async () => {
    const asked = await rightAtFirst(({ question }) => question);
    expect(asked).toBeLessThan((await rightAtFirst(byRules)) - 0.1);
  });

  test('stay exactly as they are where they start a new subject', () => {
    const fresh = followUps.filter(({ kind }) => kind === 'new-subject');
    expect(fresh.length).toBeGreaterThanOrEqual(20);
    expect(fresh.map(byRules)).toEqual(fresh.map(({ question }) => question));
  });

  const read = ({ question, history }: Pick<FollowUp, 'question' | 'history'>) => {
    const standalone = standaloneQuestion(question, history);
    return surestReading(
      search,
      standalone,
      () => otherReadings(question, history, standalone),
      {},
    );
  };

  test('are read otherwise where that finds a plain answer and the rules find none', async () => {
    const hurley = followUps.find(({ question }) => question.endsWith('looking forward to?'));
    if (hurley === undefined) throw new Error('The question is gone.');
    const byRule = await search.find(byRules(hurley));
    expect(decide(byRule).band).toBe('decline');
    const { found, confidence } = await read(hurley);
    expect(found.question.text).toContain("Surrey's Police and Crime Commissioner");
    expect(confidence.band).toBe('answer');
  });

  test('are not read as they were asked where that is no sentence', async () => {
    const cities = followUps.find(({ question }) => question === 'from which cities?');
    if (cities === undefined) throw new Error('The question is gone.');
    const { found } = await read(cities);
    expect(cities.relevant).toContain(found.passages[0]?.passage.article.path);
    const standalone = standaloneQuestion(cities.question, cities.history);
    expect(standalone.fragment).toBe(true);
    const readings = otherReadings(cities.question, cities.history, standalone);
    expect(readings.length).toBeGreaterThan(0);
    expect(readings).not.toContain(cities.question);
    expect(otherReadings(cities.question, cities.history)).toContain(cities.question);
  });

  test('are declined where only what they took over is found', async () => {
    const history: Turn[] = [
      { role: 'user', content: 'How much invest-to-save money does Wales put in?' },
      { role: 'assistant', content: 'Wales puts in £7.3 million of invest-to-save money [1].' },
    ];
    const bands = [];
    for (const question of ['What colour is it?', 'How much does it expect to save?']) {
      const { confidence } = await read({ question, history });
      bands.push(confidence.band);
    }
    expect(bands).toEqual(['decline', 'answer']);
  });

  test('are told from complete questions put in the middle of another conversation', async () => {
    const complete = [
      ...(await questionsIn<FollowUp>('shipped.jsonl')),
      ...(await questionsIn<FollowUp>('near-duplicates.jsonl')),
    ];
    const changed = complete.filter(({ question }, at) => {
      const history = followUps[(at * 7) % followUps.length]?.history ?? [];
      return standaloneQuestion(question, history).leans;
    });
    expect(complete.length).toBeGreaterThan(150);
    // Some of them hold a pronoun that nothing in them explains: "Who called it a shocking indictment?"
    expect(changed.length / complete.length).toBeLessThan(0.04);
  });
});
