import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readArticles } from '../../src/corpus/read-article.ts';
import { CommandWorkspace, SHIPPED_CORPUS, STACK_TRACE } from '../support/command-workspace.ts';

const time = z.number().nonnegative();
const answerSchema = z.strictObject({
  question: z.string(),
  standaloneQuestion: z.string(),
  outcome: z.enum(['answered', 'declined']),
  caution: z.boolean(),
  mode: z.enum(['model', 'extractive']),
  text: z.string(),
  confidence: z.number().min(0).max(1),
  citations: z.array(
    z.strictObject({
      number: z.int().positive(),
      path: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      published: z.string().nullable(),
      url: z.string().nullable(),
      passages: z
        .array(
          z.strictObject({
            id: z.string(),
            text: z.string(),
            start: z.int().nonnegative(),
            end: z.int().positive(),
            quote: z.string(),
          }),
        )
        .min(1),
    }),
  ),
  retrieved: z
    .array(
      z.strictObject({
        rank: z.int().positive(),
        path: z.string(),
        passageId: z.string(),
        score: z.number(),
        cosine: z.number().min(-1).max(1),
        bm25: z.number().nonnegative(),
      }),
    )
    .min(1),
  timingsMs: z.strictObject({ embed: time, search: time, answer: time, check: time, total: time }),
  nearest: z.array(z.looseObject({ path: z.string(), title: z.string() })),
  leftOut: z.array(z.looseObject({ text: z.string() })),
  notice: z.string().nullable(),
  explanation: z.string().optional(),
});

let workspace: CommandWorkspace;
beforeAll(async () => {
  workspace = await CommandWorkspace.create();
  await workspace.build();
});
afterAll(() => workspace.remove());

const ask = (args: string[], env: Record<string, string> = {}) =>
  workspace.run('scripts/ask.ts', args, { env });

describe.concurrent('npm run ask', () => {
  test('prints an answer as JSON whose offsets cut the passage out of its article', async () => {
    const question = 'How much does Wales expect to save each year?';
    const { code, stdout, stderr } = await ask(['--json', question]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(answer).toMatchObject({ question, outcome: 'answered', mode: 'extractive' });
    expect(answer).not.toHaveProperty('explanation');
    expect(answer.text).toMatch(/£14 million .*\[1\]\.$/);
    const [citation] = answer.citations;
    expect(citation).toMatchObject({
      number: 1,
      path: 'wales-invest-to-save-funding.md',
      publisher: 'Welsh Government',
      url: null,
    });
    const path = citation?.path ?? '';
    const file = { path, absolutePath: join(SHIPPED_CORPUS, path) };
    const articleText = (await readArticles(file)).articles[0]?.text ?? '';
    for (const { text, start, end, quote } of citation?.passages ?? []) {
      expect(articleText.slice(start, end)).toBe(text);
      expect(text).toContain(quote);
      expect(quote).toContain('£14 million');
    }
    expect(answer.retrieved.map(({ rank }) => rank)).toEqual(
      answer.retrieved.map((_, index) => index + 1),
    );
    expect(answer.retrieved[0]?.path).toBe(citation?.path);
  });

  test('adds the explanation to the JSON where both are asked for', async () => {
    const { stdout } = await ask(['--json', '--explain', 'Who chose Surrey for the network?']);
    const { explanation } = answerSchema.parse(JSON.parse(stdout));
    expect(explanation).toMatch(/^Searched for: Who chose Surrey/);
    expect(explanation).toMatch(/Confidence 0\.\d\d \(answer\)/);
    expect(explanation).toMatch(/cosine \d\.\d+, BM25 \d+\.\d+, covers \d+ %/);
  });

  test('answers from the collections that are named, and says which there are', async () => {
    const { code, stderr } = await ask(['--collection', 'council', 'Who chose Surrey?']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining(
        'There is no collection "council"; the corpus has no folders',
      ),
    });
  });

  test('takes the syntax of a database or a search engine as words, and declines', async () => {
    const { code, stdout, stderr } = await ask([
      '--json',
      '"foo" OR NEAR(',
      "'; DROP TABLE passages; --",
      '*',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(answer).toMatchObject({ outcome: 'declined', caution: false, citations: [] });
  });

  test('shows passages and reasons', async () => {
    const { code, stdout, stderr } = await ask([
      '--sources',
      '--explain',
      'Who chose Surrey for the network?',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Eric Pickles.*\[1\]/);
    expect(stdout).toMatch(/ {2}\| .*\*\*.*Eric Pickles.*\*\*/s);
    expect(stdout).toMatch(/Confidence 0\.\d\d \(answer\)/);
    expect(stdout).toMatch(/cosine \d\.\d+, BM25 \d+\.\d+, covers \d+ %/);
  });

  test('answers from no index of another folder than the one that is set', async () => {
    const { code, stdout, stderr } = await ask(['Who chose Surrey for the network?'], {
      CORPUS_DIR: join(workspace.folder, 'gone'),
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /was built from the articles in .*, not from .*gone\. Set CORPUS_DIR back/,
    );
    expect(stderr).not.toMatch(STACK_TRACE);
  });

  test('answers an empty question with one sentence, before it opens or builds anything', async () => {
    const result = await ask([''], { INDEX_DIR: join(workspace.folder, 'untouched') });
    expect(result).toEqual({
      code: 1,
      signal: null,
      stdout: '',
      stderr: 'The question is empty; please write what you would like to know.\n',
    });
  });

  test('ends without a word when nobody reads on', async () => {
    const { code, signal, stderr } = await workspace.run(
      'scripts/ask.ts',
      ['--sources', '--explain', 'Who chose Surrey for the network?'],
      { onStart: (child) => child.stdout?.destroy() },
    );
    expect({ code, signal, stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  });
});
