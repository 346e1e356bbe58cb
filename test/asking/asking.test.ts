import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AskHooks, Asking } from '../../src/asking/asking.ts';
import { type AskingParts, createAsking } from '../../src/asking/create-asking.ts';
import type { Answered, Failed, Outcome } from '../../src/asking/outcome.ts';
import { Undeliverable } from '../../src/asking/undeliverable.ts';
import { UserError } from '../../src/errors.ts';
import { createLogger } from '../../src/operations/logging.ts';
import { AnswerLog } from '../../src/operations/store/answer-log.ts';
import { SqliteStore } from '../../src/operations/store/sqlite-store.ts';
import { HeldAsker } from '../support/held-asker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const generous = {
  perPerson: 100,
  perServer: 100,
  overall: 100,
  atOnce: 2,
  waiting: 100,
  serverTokensPerDay: 0,
};

let store: SqliteStore;
let answers: AnswerLog;
let asker: HeldAsker;
let log: string;
beforeEach(async () => {
  store = SqliteStore.open(join(await temporaryFolder(), 'store.sqlite'));
  answers = new AnswerLog(store);
  asker = new HeldAsker();
  log = '';
});
afterEach(() => store.close());

function asking(limits: Partial<AskingParts['limits']> = {}, deadlineMs = 60_000): Asking {
  const keepLine = (line: string) => {
    log += line;
  };
  return createAsking({
    asker,
    answers,
    personKey: (person) => `key of ${person}`,
    limits: { ...generous, ...limits },
    deadlineMs,
    logger: createLogger('info', [], { write: keepLine }),
  });
}

/** A question of somebody, in one place of one server unless told otherwise. */
function question(person: string, fields: { text?: string; place?: string } = {}) {
  const collections = undefined;
  return {
    text: `${person}?`,
    person,
    server: 'town',
    place: 'square',
    collections,
    history,
    ...fields,
  };
}

const history = async () => [];

/** Asks, and settles when the question is being answered. */
async function underWay(by: Asking, person: string, hooks: AskHooks = {}) {
  const before = asker.held.length;
  const outcome = by.ask(question(person), hooks);
  await expect.poll(() => asker.held.length).toBe(before + 1);
  return { outcome };
}

function refusalOf(outcome: Outcome) {
  if (outcome.kind !== 'refused') throw new Error(`expected a refusal, got ${outcome.kind}`);
  return outcome.refusal;
}

describe('a question is refused, with what it is and when to ask again,', () => {
  test('when its person has asked too often', async () => {
    const by = asking({ perPerson: 1 });
    const { outcome } = await underWay(by, 'ada');
    asker.release();
    expect((await outcome).kind).toBe('answered');
    const refusal = refusalOf(await by.ask(question('ada')));
    expect(refusal).toMatchObject({ kind: 'too-often', scope: 'person' });
    expect(refusal.waitMs).toBeGreaterThan(0);
    expect(refusal.waitMs).toBeLessThanOrEqual(60_000);
  });

  test('while the last one in the same place has no answer, but not in another place', async () => {
    const by = asking();
    const { outcome } = await underWay(by, 'ada');
    expect(refusalOf(await by.ask(question('ada')))).toEqual({ kind: 'busy' });
    const elsewhere = by.ask(question('ada', { place: 'market' }));
    await expect.poll(() => asker.held.length).toBe(2);
    asker.release();
    asker.release();
    const kinds = (await Promise.all([outcome, elsewhere])).map(({ kind }) => kind);
    expect(kinds).toEqual(['answered', 'answered']);
  });

  test('when as many wait as may', async () => {
    const by = asking({ atOnce: 1, waiting: 1 });
    const { outcome } = await underWay(by, 'ada');
    const ahead: number[] = [];
    const waits = by.ask(question('ben'), {
      onAdmitted: async (place) => {
        ahead.push(place.ahead);
      },
    });
    await expect.poll(() => by.load).toEqual({ running: 1, waiting: 1 });
    expect(refusalOf(await by.ask(question('cyd')))).toEqual({
      kind: 'queue-full',
      waitMs: 30_000,
    });
    expect(ahead).toEqual([1]);
    asker.release();
    await outcome;
    await expect.poll(() => asker.held.length).toBe(1);
    asker.release();
    expect((await waits).kind).toBe('answered');
  });

  test('when its server has used up the tokens of a day, until they count no more', async () => {
    const by = asking({ serverTokensPerDay: 1000 });
    const { outcome } = await underWay(by, 'ada');
    asker.release({ usage: { calls: 1, promptTokens: 900, completionTokens: 100 } });
    await outcome;
    const refusal = refusalOf(await by.ask(question('ben')));
    expect(refusal.kind).toBe('budget-used');
    const day = 24 * 60 * 60 * 1000;
    expect(refusal.waitMs).toBeGreaterThan(day - 60_000);
    expect(refusal.waitMs).toBeLessThanOrEqual(day);
    const alone = by.ask({ ...question('ben'), server: null });
    await expect.poll(() => asker.held.length).toBe(1);
    asker.release();
    expect((await alone).kind).toBe('answered');
  });

  test('when nothing can be searched for with it, and then counts for nothing', async () => {
    const by = asking({ perPerson: 1 });
    const refusal = refusalOf(await by.ask(question('ada', { text: ' ' })));
    expect(refusal).toMatchObject({ kind: 'unusable', error: { identifier: 'question-empty' } });
    await underWay(by, 'ada');
    asker.release();
  });

  test('once everything is about to stop', async () => {
    const by = asking();
    await by.stop();
    expect(refusalOf(await by.ask(question('ada')))).toEqual({ kind: 'stopping', waitMs: 60_000 });
  });

  test('before its front end is told that it was taken', async () => {
    const by = asking();
    await by.stop();
    let told = false;
    await by.ask(question('ada'), {
      onAdmitted: async () => {
        told = true;
      },
    });
    expect(told).toBe(false);
  });
});

describe('a question that was taken', () => {
  test('is answered after every acknowledgement under way, not its own alone', async () => {
    const by = asking();
    let acknowledge: () => void = () => undefined;
    const slow = by.ask(question('ada'), {
      onAdmitted: () =>
        new Promise((resolve) => {
          acknowledge = resolve;
        }),
    });
    const quick = by.ask(question('ben'), { onAdmitted: async () => undefined });
    await expect.poll(() => by.load.running).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asker.held).toHaveLength(0);
    acknowledge();
    await expect.poll(() => asker.held.length).toBe(2);
    asker.release();
    asker.release();
    await Promise.all([slow, quick]);
  });

  test('is given up where it cannot be acknowledged, and its person is free again', async () => {
    const by = asking();
    const onAdmitted = async () => {
      throw new Error('nobody there');
    };
    await expect(by.ask(question('ada'), { onAdmitted })).rejects.toThrow('nobody there');
    await underWay(by, 'ada');
    asker.release();
  });

  test('tells its progress, comes with its conversation, and is recorded under its id', async () => {
    const by = asking();
    const events: string[] = [];
    const turns = [{ role: 'user', content: 'When?' }] as const;
    const outcome = by.ask(
      { ...question('ada'), history: async () => turns },
      { onEvent: ({ type }) => events.push(type) },
    );
    await expect.poll(() => asker.held.length).toBe(1);
    expect(asker.histories).toEqual([turns]);
    asker.release();
    const ended = await outcome;
    expect(events).toEqual(['searching']);
    const id = ended.kind === 'answered' ? ended.id : '';
    expect(await answers.find(id)).toMatchObject({ guild: 'town', asker: 'key of ada' });
    expect(log).toContain('A question was answered.');
    expect(log).not.toContain('ada?');
  });

  test('is answered without its conversation where that cannot be read', async () => {
    const by = asking();
    const unreadable = async () => {
      throw new Error('gone');
    };
    const outcome = by.ask({ ...question('ada'), history: unreadable });
    await expect.poll(() => asker.held.length).toBe(1);
    expect(asker.histories).toEqual([[]]);
    asker.release();
    expect((await outcome).kind).toBe('answered');
  });

  test('fails at its deadline and leaves its place to the next', async () => {
    const by = asking({ atOnce: 1 }, 30);
    const { outcome } = await underWay(by, 'ada');
    expect(await outcome).toMatchObject({
      kind: 'failed',
      failure: { identifier: 'deadline', unexpected: false },
    });
    expect(asker.held[0]?.signal.aborted).toBe(true);
    expect((await answers.counts('town', 0)).failures).toBe(1);
    expect(by.load).toEqual({ running: 0, waiting: 0 });
  });

  test('that fails names what a reader may know, and counts what nobody expected', async () => {
    const by = asking();
    const busy = new UserError('chat-model-busy');
    const first = await underWay(by, 'ada');
    asker.held.shift()?.fail(busy);
    expect(await first.outcome).toEqual({
      kind: 'failed',
      failure: { identifier: 'chat-model-busy', unexpected: false, error: busy },
    });
    const second = await underWay(by, 'ada');
    asker.held.shift()?.fail(new Error('boom'));
    expect(await second.outcome).toMatchObject({
      failure: { identifier: 'unexpected', unexpected: true },
    });
    expect(log).toContain('"level":50');
    expect(log).toContain('boom');
  });
});

describe('an answer', () => {
  test('is delivered when its person may ask again, and holds its place until then', async () => {
    const by = asking({ atOnce: 1 });
    let shown: () => void = () => undefined;
    const delivering = new Promise<void>((resolve) => {
      shown = resolve;
    });
    const { outcome } = await underWay(by, 'ada', { deliver: () => delivering });
    asker.release();
    await expect.poll(async () => (await answers.counts('town', 0)).answered).toBe(1);
    const next = by.ask(question('ada'));
    await expect.poll(() => by.load).toEqual({ running: 1, waiting: 1 });
    shown();
    await outcome;
    await expect.poll(() => asker.held.length).toBe(1);
    asker.release();
    expect((await next).kind).toBe('answered');
  });

  test('that its place does not let pass is a failure, which is delivered instead', async () => {
    const by = asking();
    const delivered: string[] = [];
    const deliver = async (ended: Answered | Failed) => {
      delivered.push(ended.kind);
      if (ended.kind === 'answered') throw new Undeliverable('moderated', { cause: 'a word' });
    };
    const { outcome } = await underWay(by, 'ada', { deliver });
    asker.release();
    expect(await outcome).toMatchObject({ kind: 'failed', failure: { identifier: 'moderated' } });
    expect(delivered).toEqual(['answered', 'failed']);
    expect((await answers.counts('town', 0)).failures).toBe(1);
  });

  test('comes although it cannot be recorded', async () => {
    const by = asking();
    await store.write((queries) => queries.run('DROP TABLE votes'));
    await store.write((queries) => queries.run('DROP TABLE answers'));
    const { outcome } = await underWay(by, 'ada');
    asker.release();
    expect((await outcome).kind).toBe('answered');
    expect(log).toContain('data store could not be written');
  });
});

test('a stop waits for what is being answered and shown', async () => {
  const by = asking();
  const shown: string[] = [];
  const { outcome } = await underWay(by, 'ada', {
    deliver: async ({ kind }) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      shown.push(kind);
    },
  });
  const stopped = by.stop();
  asker.release();
  await stopped;
  expect(shown).toEqual(['answered']);
  await outcome;
});

test('a stop gives up what does not end by itself, and has that told too', async () => {
  const by = asking();
  const told: string[] = [];
  const { outcome } = await underWay(by, 'ada', {
    deliver: async (ended) => {
      if (ended.kind === 'failed') told.push(ended.failure.identifier);
    },
  });
  await by.stop(10);
  expect(told).toEqual(['stopped']);
  expect((await outcome).kind).toBe('failed');
});

test('an event that is delivered again is not new', async () => {
  const by = asking();
  const seen = await Promise.all(['1', '2', '1'].map((event) => by.isNew(event)));
  expect(seen).toEqual([true, true, false]);
});
