import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ThinkingFilter } from '../../src/chat/thinking.ts';

function filtered(...chunks: readonly string[]) {
  const filter = new ThinkingFilter();
  for (const chunk of chunks) filter.push(chunk);
  filter.finish();
  return { text: filter.text.trim(), thinking: filter.thinking };
}

const answer = 'It opens in May 2031 [1].';

describe('what a model thinks', () => {
  test.each([
    ['before the answer', `<think>\nThe user asks when.\n</think>\n\n${answer}`],
    ['inside the answer', `It opens <think>hm, in May?</think>in May 2031 [1].`],
    ['twice', `<think>one</think>It opens <THINK>two</THINK>in May 2031 [1].`],
    ['in other tags', `<thinking>hm</thinking><reasoning>ha</reasoning>${answer}`],
    ['with the opening mark in the prompt', `The user asks when.\n</think>\n${answer}`],
    ['with a mark among the thoughts', `<think>they write <think> here</think>${answer}`],
    ['in brackets', `[THINK]hm[/THINK]${answer}`],
    ['between triangles', `◁think▷hm◁/think▷${answer}`],
    [
      'in a channel',
      `<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>${answer}<|return|>`,
    ],
    ['not at all, but with the sign that ends its turn', `${answer}<|im_end|>`],
  ])('%s is taken out, wherever chunks begin and end', (_name, reply) => {
    expect(filtered(reply)).toEqual({ text: answer, thinking: false });
    expect(filtered(...reply)).toEqual({ text: answer, thinking: false });
    fc.assert(
      fc.property(fc.array(fc.nat(reply.length), { maxLength: 6 }), (cuts) => {
        const at = [0, ...cuts.sort((one, other) => one - other), reply.length];
        const chunks = at.slice(1).map((end, index) => reply.slice(at[index], end));
        expect(filtered(...chunks)).toEqual({ text: answer, thinking: false });
      }),
      { numRuns: 50 },
    );
  });

  test('that does not end is still going on', () => {
    expect(filtered('<think>The user asks when.')).toEqual({ text: '', thinking: true });
    expect(filtered(`${answer} <think>or `, 'June?')).toEqual({ text: answer, thinking: true });
  });

  test.each([
    'The tag `<think>` opens it [1].',
    'It costs less than <£4 million [1].',
    'A [THIN] line, a <b>bold</b> one, and 3 < 4 [1].',
    'Prices end with <',
  ])('is not seen in %s', (text) => {
    expect(filtered(text)).toEqual({ text, thinking: false });
    expect(filtered(...text)).toEqual({ text, thinking: false });
  });

  test('costs no more than its length', () => {
    const long = '<'.repeat(100_000) + '[THINK'.repeat(20_000);
    const started = performance.now();
    expect(filtered(...(long.match(/[\s\S]{1,50}/g) ?? [])).text).toBe(long);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
