import { readFile } from 'node:fs/promises';
import llama from 'llama-tokenizer-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fitPrompt, promptTokens } from '../../../src/answering/writing/prompt.ts';
import { loadConfig } from '../../../src/config.ts';
import { type ScriptedTown, startScriptedTown } from '../../support/scripted-town.ts';

/** Tokens of the widespread small windows. */
const window = 4096;
const server = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'small' };
const { chat } = loadConfig(server, undefined);

let town: ScriptedTown;
let questions: readonly string[];
beforeAll(async () => {
  town = await startScriptedTown();
  const lines = await readFile('test/fixtures/questions/shipped.jsonl', 'utf8');
  questions = lines
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { question: string }).question);
});
afterAll(() => town.close());

describe('a prompt for a small window', () => {
  test('fits with its answer, by the vocabulary of Llama 2, whatever is asked and was said before', async () => {
    const long = 'It was said before that £7.3 million goes into eight projects in Wales. '.repeat(
      30,
    );
    const history = Array.from({ length: 6 }, (_, index) => ({
      role: index % 2 === 0 ? ('user' as const) : ('assistant' as const),
      content: long,
    }));
    let most = 0;
    let fewest = Number.POSITIVE_INFINITY;
    for (const question of questions.filter((_, index) => index % 4 === 0)) {
      const { passages } = await town.parts.search.find(question);
      for (const turns of [[], history]) {
        const { messages, articles } = fitPrompt(
          question,
          turns,
          passages,
          '2026-11-22',
          chat.promptTokens,
        );
        const text = messages.map(({ role, content }) => `<s>[${role}]\n${content}</s>\n`).join('');
        const tokens = llama.encode(text).length;
        expect(tokens).toBeLessThanOrEqual(promptTokens(messages));
        expect(tokens + chat.answerTokens).toBeLessThanOrEqual(window);
        most = Math.max(most, tokens);
        fewest = Math.min(fewest, articles.flatMap((article) => article.passages).length);
      }
    }
    expect(most).toBeGreaterThan(2000);
    expect(fewest).toBeGreaterThanOrEqual(5);
  });

  test('keeps the newest of the conversation', () => {
    const history = Array.from({ length: 6 }, (_, index) => ({
      role: 'user' as const,
      content: `turn ${index} ${'word '.repeat(200)}`,
    }));
    const { messages } = fitPrompt('When?', history, [], '2026-11-22', 2500);
    const kept = messages.slice(1, -1).map(({ content }) => content.slice(0, 6));
    expect(kept.at(-1)).toBe('turn 5');
    expect(kept.length).toBeLessThan(6);
  });
});
