import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import type { AnswerParts } from '../../../src/answering/answer-parts.ts';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { parseCitations } from '../../../src/answering/citing/parse-citations.ts';
import type { AnswerEvent } from '../../../src/answering/events.ts';
import { english } from '../../../src/messages/english.ts';
import { fails, type ModelServer, writes } from '../../support/model-server.ts';
import { type ScriptedTown, startScriptedTown } from '../../support/scripted-town.ts';

const savings = 'How much does Wales expect to save each year?';
const wales = 'wales-invest-to-save-funding.md';

let town: ScriptedTown;
let parts: AnswerParts;
let server: ModelServer;

beforeAll(async () => {
  town = await startScriptedTown();
  ({ parts, server } = town);
});
afterAll(() => town.close());

async function answered(reply: string, question = savings): Promise<Answer> {
  server.respond(writes(reply));
  const answer = await answerQuestion(parts, question);
  expectHonest(answer);
  return answer;
}

/** Every number stands for a shown source, every shown source is used, and every quote is in its passage. */
function expectHonest(answer: Answer): void {
  const used = new Set(parseCitations(answer.text).flatMap(({ numbers }) => numbers));
  expect([...used].sort()).toEqual(answer.citations.map(({ number }) => number));
  for (const { passages } of answer.citations) {
    for (const { passage, quote, quoteStart, quoteEnd } of passages) {
      expect(passage.text.slice(quoteStart, quoteEnd)).toBe(quote);
    }
  }
}

describe('an answer that a model writes', () => {
  test('keeps what its source backs, with that source alone', async () => {
    const answer = await answered('The eight projects should save £14 million a year [1].');
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'model' });
    expect(answer.text).toBe('The eight projects should save £14 million a year [1].');
    expect(answer.citations.map(({ article }) => article.path)).toEqual([wales]);
    expect(answer.usage).toEqual({ calls: 1, promptTokens: 100, completionTokens: 20 });
  });

  test('loses a statement with a number that no article holds', async () => {
    const answer = await answered(
      'The projects should save £14 million a year [1]. They will also create 9,300 jobs in Swansea [1].',
    );
    expect(answer.text).not.toContain('9,300');
    expect(answer.leftOut.map(({ text }) => text)).toEqual([
      'They will also create 9,300 jobs in Swansea.',
    ]);
    expect(answer.leftOut[0]?.reasons.join()).toMatch(/9,?300|Swansea/);
  });

  test('is cited again where it names the wrong article, an unknown one, or none', async () => {
    for (const marker of [' [3]', ' [99]', '']) {
      const answer = await answered(`The eight projects should save £14 million a year${marker}.`);
      expect(answer.citations.map(({ article }) => article.path)).toEqual([wales]);
      expect(answer.statements[0]?.verdict.outcome).toBe('recited');
    }
  });

  test('shows one number for an article, however often and in whatever form it is cited', async () => {
    const answer = await answered(
      'The projects should save £14 million a year [1][1]【1】. The fund puts in £7.3 million [1, 1].',
    );
    expect(answer.text.match(/\[\d+\]/g)).toEqual(['[1]', '[1]']);
  });

  test('that invents everything gives way to the articles’ own words, which is said', async () => {
    const answer = await answered('Wales will build 77 hospitals in Cardiff by 2050 [1].');
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
    expect(answer.text).toContain('£14 million');
    expect(answer.text).not.toContain('77');
    expect(answer.notice).toBe(english.people.answers.quotedSince);
    expect(answer.leftOut).toHaveLength(1);
    expect(answer.usage.calls).toBe(1);
  });

  test('gives way to the articles’ own words when the model finds no answer in them', async () => {
    const answer = await answered('NO ANSWER IN THE ARTICLES');
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
    expect(answer.notice).toBe(english.people.answers.quotedSince);
  });

  test.each([
    ['only citations', '[1] [2][3]'],
    ['nested brackets', 'The projects [[1]] save [£14 million [1]] a year [[[1]]].'],
    ['HTML', '<b>£14 million</b> a year <script>alert(1)</script> [1]'],
    ['a line without end', `${'The projects should save £14 million a year [1]. '.repeat(2100)}`],
    ['brackets without end', '['.repeat(5000)],
    ['another language', 'Die Projekte sollen 14 Millionen Pfund im Jahr sparen [1].'],
    ['a mention of everyone', '@everyone the projects save £14 million a year [1].'],
  ])('stays honest when the model writes %s', async (_name, reply) => {
    await answered(reply);
  });

  test('tells its progress, with text that is not yet checked and carries no numbers', async () => {
    server.respond(writes('The eight projects should save £14 million a year [1].'));
    const events: AnswerEvent[] = [];
    await answerQuestion(parts, savings, { onEvent: (event) => events.push(event) });
    const types = events.map(({ type }) => type);
    expect(types.filter((type, position) => type !== types[position - 1])).toEqual([
      'searching',
      'found',
      'writing',
      'checking',
      'writing',
      'done',
    ]);
    const drafts = events
      .slice(0, types.indexOf('checking'))
      .filter(({ type }) => type === 'writing');
    expect(drafts.length).toBeGreaterThan(1);
    expect(JSON.stringify(drafts)).not.toContain('[1');
  });

  test('says how old it is, unless it does so itself', async () => {
    const question = 'Who announced the measures for NHS staff?';
    const old = await answered('Health Secretary Andrew Lansley announced them [1].', question);
    expect(old.asOf).toBe('March 2011');
    const dated = await answered('On 30 March 2011 Andrew Lansley announced them [1].', question);
    expect(dated.asOf).toBeUndefined();
  });
});

describe('without a usable answer of the model', () => {
  test('a question that the articles do not hold is declined without a call', async () => {
    const before = server.requests.length;
    const answer = await answerQuestion(parts, 'Who won the 2014 World Cup?');
    expect(answer.outcome).toBe('declined');
    expect(answer.usage.calls).toBe(0);
    expect(server.requests.length).toBe(before);
  });

  test.each([
    ['a refused key', fails(401, { message: 'no' }), 'OPENAI_API_KEY'],
    ['a rate limit', fails(429, { message: 'slow down' }), 'try again in a minute'],
    ['an empty answer', writes(''), 'empty answer'],
  ])('%s leaves the articles’ own words, and says why', async (_name, script, reason) => {
    server.respond(script);
    const answer = await answerQuestion(parts, savings);
    expectHonest(answer);
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
    expect(answer.text).toContain('£14 million');
    expect(answer.notice).toContain(reason);
    expect(answer.notice).toMatch(/own words instead\.$/);
  });

  test('a reader who gives up gets no answer at all', async () => {
    server.respond(() => undefined);
    const controller = new AbortController();
    const work = answerQuestion(parts, savings, { signal: controller.signal });
    setTimeout(() => controller.abort(), 30);
    await expect(work).rejects.toMatchObject({ identifier: 'chat-model-cancelled' });
  });
});

describe('a follow-up question', () => {
  const history = [
    { role: 'user' as const, content: 'Who announced the invest-to-save funding in Wales?' },
    { role: 'assistant' as const, content: 'Jane Hutt announced it [1].' },
  ];

  test('is rewritten by the model, which is told what was said', async () => {
    const first = server.requests.length;
    server.respond((request, response, call) =>
      writes(
        call === first + 1
          ? 'How much will the invest-to-save funding in Wales save each year?'
          : 'It should save £14 million a year [1].',
      )(request, response, call),
    );
    const answer = await answerQuestion(parts, 'And how much will it save each year?', { history });
    expect(answer.standaloneQuestion).toContain('invest-to-save');
    expect(answer.citations[0]?.article.path).toBe(wales);
    expect(answer.usage.calls).toBe(2);
    expect(JSON.stringify(server.requests[first]?.body.messages)).toContain('Jane Hutt');
  });

  test('means what it means without a model too', async () => {
    const { writer: _unused, ...withoutModel } = parts;
    const question = 'And how much will it save each year?';
    const answer = await answerQuestion(withoutModel, question, { history });
    expect(answer.citations[0]?.article.path).toBe(wales);
    expect(answer.text).toContain('£14 million');
  });

  test('after 200 turns, or with roles out of order, is answered like any other', async () => {
    server.respond(writes('The eight projects should save £14 million a year [1].'));
    const long = Array.from({ length: 200 }, (_, position) => ({
      role: position % 3 === 0 ? ('user' as const) : ('assistant' as const),
      content: `turn ${position}`,
    }));
    const answer = await answerQuestion(parts, savings, { history: long });
    expectHonest(answer);
    expect(answer.outcome).toBe('answered');
  });
});
