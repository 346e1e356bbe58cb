import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deferred } from '../../src/operations/deferred.ts';
import {
  chunk,
  fails,
  type ModelServer,
  startModelServer,
  writes,
} from '../support/model-server.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const sentence = 'The invest-to-save funding is expected to save £14 million each year [1].';
const town = useTowns();
let model: ModelServer;

beforeEach(async () => {
  model = await startModelServer();
});
afterEach(() => model.close());

function settings(change: Record<string, string> = {}) {
  return {
    OPENAI_BASE_URL: model.baseUrl.replace('127.0.0.1', 'localhost'),
    OPENAI_MODEL: 'test-model',
    OPENAI_API_KEY: 'sk-a-secret-key',
    CHAT_RETRIES: '0',
    ...change,
  };
}

function ask(here: Town) {
  const general = here.fake.guild().textChannel('general');
  return here.fake.user('ada').slash('ask', { question }, { channel: general });
}

describe('an answer that a language model writes', () => {
  test('is shown while it is written, in edits two seconds apart, and then once whole', async () => {
    const here = await town({ settings: settings() });
    model.respond(async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const word of sentence.split(/(?<= )/)) {
        response.write(chunk({ content: word }));
        await wait(250);
      }
      response.write(chunk({}, 'stop'));
      const usage = { prompt_tokens: 700, completion_tokens: 20, total_tokens: 720 };
      response.write(`data: ${JSON.stringify({ id: 'c', choices: [], usage })}\n\n`);
      response.end('data: [DONE]\n\n');
    });
    const answer = await ask(here).finalMessage();
    expect(answer.text).toContain('£14 million each year **\\[1\\]**.');
    expect(answer.embeds[0]?.footer?.text).toContain('language model');
    const shown = answer.revisions.map(({ embeds }) => embeds[0]?.description ?? '');
    expect(shown.some((text) => text.includes('Draft'))).toBe(true);
    const rows = here.store.prepare('SELECT tokens FROM answers').all();
    expect(rows).toEqual([{ tokens: 720 }]);
    expect(here.log).not.toContain('sk-a-secret-key');
  });

  test('comes after thoughts, of which people see that there are some, and no more', async () => {
    const here = await town({ settings: settings() });
    const thought = deferred<void>();
    model.respond(async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk({ content: '<think>Perhaps £99 million, ' }));
      await thought.promise;
      response.write(chunk({ content: `or not.</think>${sentence}` }));
      response.write(chunk({}, 'stop'));
      response.end('data: [DONE]\n\n');
    });
    const asked = ask(here);
    await asked.waitFor(({ text }) => text.includes('The language model is thinking…'));
    thought.resolve();
    const answer = await asked.finalMessage();
    expect(answer.text).toContain('£14 million each year **\\[1\\]**.');
    expect(JSON.stringify(answer.revisions)).not.toMatch(/99 million|think>/);
  });

  test('is stopped by the one who asked alone: what was written and confirmed stays, marked as stopped', async () => {
    const here = await town({ settings: settings() });
    let closed = false;
    model.respond(async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunk({ content: `${sentence} It will also` }));
      await new Promise((resolve) => response.on('close', resolve));
      closed = true;
    });
    const asked = ask(here);
    const writing = await asked.waitFor(({ buttons }) =>
      buttons.some(({ label }) => label === 'Stop'),
    );
    const other = here.fake.user('ben').click(writing, 'Stop');
    const told = await other.waitFor(({ ephemeral, loading }) => ephemeral && !loading);
    expect(told.text).toContain('Only the one who asked');
    here.fake.user('ada').click(writing, 'Stop');
    const answer = await asked.finalMessage();
    expect(answer.text).toContain('£14 million each year **\\[1\\]**.');
    expect(answer.text).not.toContain('It will also');
    expect(answer.text).toContain('Stopped while it was being written');
    expect(answer.buttons.map(({ label }) => label)).not.toContain('Stop');
    expect(asked.messages).toHaveLength(1);
    expect(closed).toBe(true);
  });

  test('says what it lost, and shows it in private to whoever presses until a restart', async () => {
    const here = await town({ settings: settings() });
    model.respond(writes(`${sentence} It will also create 9,300 jobs in Swansea [1].`));
    const answer = await ask(here).finalMessage();
    expect(answer.text).not.toContain('9,300');
    expect(answer.text).toContain('1 statement was left out: the articles do not say so.');
    const press = () =>
      here.fake
        .user('ben')
        .click(answer, 'Show what was left out')
        .waitFor(({ loading }) => !loading);
    const shown = await press();
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('9,300 jobs');
    const stored = JSON.stringify(here.store.prepare('SELECT * FROM answers').all());
    expect(stored).not.toContain('9,300');
    await here.restart();
    expect((await press()).text).toContain('I no longer have what was left out');
  });

  test('gives way to the articles’ own words when the model refuses, which is said', async () => {
    const here = await town({ settings: settings() });
    model.respond(writes('NO ANSWER IN THE ARTICLES'));
    const answer = await ask(here).finalMessage();
    expect(answer.text).toContain('£14 million');
    expect(answer.text).toContain('own words instead');
    expect(answer.embeds[0]?.footer?.text).toContain('quoted from the articles');
  });

  test('names who sees the questions in /privacy', async () => {
    const here = await town({ settings: settings() });
    const shown = here.fake.user('ada').slash('privacy');
    expect((await shown.waitFor(({ loading }) => !loading)).text).toContain('localhost');
  });

  test('is given up when the model hangs, with one reply', async () => {
    const here = await town({ settings: settings({ CHAT_TIMEOUT_SECONDS: '1' }) });
    model.respond(() => new Promise(() => undefined));
    const asked = ask(here);
    await asked.finalMessage();
    expect(asked.messages).toHaveLength(1);
  });

  test('is replaced by quoted sentences or a sentence for the reader when the model fails', async () => {
    const here = await town({ settings: settings() });
    model.respond(fails(500, { message: 'boom' }));
    const answer = await ask(here).finalMessage();
    expect(answer.text).not.toContain('boom');
    model.respond(writes(sentence));
    expect((await ask(here).finalMessage()).text).toContain('£14 million');
  });
});
