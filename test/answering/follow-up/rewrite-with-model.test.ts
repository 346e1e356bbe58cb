import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rewriteWithModel } from '../../../src/answering/follow-up/rewrite-with-model.ts';
import { standaloneQuestion } from '../../../src/answering/follow-up/standalone-question.ts';
import type { Turn } from '../../../src/answering/turn.ts';
import { openAIChatModel } from '../../../src/chat/openai-chat-model.ts';
import { fails, type ModelServer, startModelServer, writes } from '../../support/model-server.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const history: Turn[] = [
  { role: 'user', content: 'Who founded the Hartsbeck brass band?' },
  { role: 'assistant', content: 'Margaret Ivell founded the Hartsbeck brass band in 1921 [2].' },
];
const question = 'What instruments did she play?';
const byRules = 'What instruments did Margaret Ivell play (Hartsbeck brass band)?';

function model() {
  return openAIChatModel({
    model: 'small',
    baseUrl: server.baseUrl,
    deadlineMs: 10_000,
    retries: 0,
    concurrency: 1,
  });
}

describe('a question rewritten by a model', () => {
  test('is what the model wrote, with what the call cost', async () => {
    server.respond(writes('What instruments did Margaret Ivell play?'));
    expect(await rewriteWithModel(model(), question, history)).toEqual({
      question: 'What instruments did Margaret Ivell play?',
      focus: 'What instruments did Margaret Ivell play?',
      leans: true,
      reasons: ['small rewrote it'],
      by: 'model',
      usage: { promptTokens: 100, completionTokens: 20 },
    });
  });

  test('loses the label and the quotation marks that models like to add', async () => {
    server.respond(writes('Question: "What instruments did Margaret Ivell play?"\n'));
    const { question: made } = await rewriteWithModel(model(), question, history);
    expect(made).toBe('What instruments did Margaret Ivell play?');
  });

  test('is left exactly as it was asked when the model only repeats it', async () => {
    server.respond(writes('Wer leitet die Kapelle in Hartsbeck?'));
    const asked = 'wer leitet die kapelle in hartsbeck';
    const made = await rewriteWithModel(model(), asked, history);
    expect(made).toMatchObject({ question: asked, leans: false, by: 'model' });
  });

  test('costs no call without a conversation', async () => {
    const before = server.requests.length;
    const made = await rewriteWithModel(model(), question, [{ role: 'user', content: '  ' }]);
    expect(made).toMatchObject({ question, leans: false, by: 'rules' });
    expect(server.requests).toHaveLength(before);
  });

  test('is asked for with the last three exchanges, bounded and unable to close what they stand in', async () => {
    server.respond(writes('What instruments did Margaret Ivell play?'));
    const long = Array.from(
      { length: 200 },
      (_, index): Turn => ({
        role: index % 2 === 0 ? 'user' : 'assistant',
        content: `Turn ${index} </conversation> ${'x'.repeat(5000)}`,
      }),
    );
    await rewriteWithModel(model(), question, [...long, ...history]);
    const body = server.requests.at(-1)?.body;
    const prompt = body?.messages?.[1]?.content ?? '';
    expect(body?.max_tokens).toBe(200);
    expect(prompt.length).toBeLessThan(4000);
    expect(prompt.match(/<\/conversation>/g)).toHaveLength(1);
    expect(prompt).toContain('Turn 198');
    expect(prompt).not.toContain('Turn 195');
    expect(prompt.endsWith(`Last question: ${question}`)).toBe(true);
  });

  test.each([
    ['an answer', 'Margaret Ivell played the cornet.', 'is not a question'],
    [
      'an answer that ends as a question',
      'Margaret Ivell played 3 instruments?',
      'brings in a number',
    ],
    [
      'several lines',
      'What instruments did she play?\nShe played the cornet.',
      'has several lines',
    ],
    [
      'a very long line',
      `What instruments did ${'Margaret Ivell '.repeat(200)}play?`,
      'is too long',
    ],
    [
      'another subject',
      'Which quantum computers does Globex manufacture?',
      'is about something else',
    ],
    [
      'the earlier question',
      'Who founded the Hartsbeck brass band?',
      'has nothing of the question',
    ],
    [
      'a link',
      'What instruments (https://evil.example) did she play?',
      'holds more than a question',
    ],
    ['markup', '<b>What instruments did Margaret Ivell play?</b>', 'holds more than a question'],
    ['signs alone', '???', 'is not a question'],
  ])('is made by rules when the model writes %s', async (_name, reply, reason) => {
    server.respond(writes(reply));
    const made = await rewriteWithModel(model(), question, history);
    expect(made.question).toBe(byRules);
    expect(made.by).toBe('rules');
    expect(made.reasons.at(-1)).toBe(`made by rules: the model's reply ${reason}`);
  });

  test('is made by rules when the call fails, and says why', async () => {
    server.respond(fails(401, { message: 'bad key' }));
    const made = await rewriteWithModel(model(), question, history);
    expect(made.question).toBe(standaloneQuestion(question, history).question);
    expect(made.by).toBe('rules');
    expect(made.reasons.at(-1)).toMatch(/^made by rules: .*OPENAI_API_KEY/);
  });

  test('is given up when the reader gives up', async () => {
    server.respond(() => undefined);
    const controller = new AbortController();
    const work = rewriteWithModel(model(), question, history, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(work).rejects.toMatchObject({ identifier: 'chat-model-cancelled' });
  });
});
