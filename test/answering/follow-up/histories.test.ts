import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standaloneQuestion } from '../../../src/answering/follow-up/standalone-question.ts';
import type { Turn } from '../../../src/answering/turn.ts';
import { conversation } from './conversation.ts';

const library = conversation(
  'When does Fennimore library open?',
  'Fennimore library opens at 9 am on weekdays [1].',
);

describe('a conversation of any form', () => {
  test('is looked through from its end, however long it is', () => {
    const long = Array.from({ length: 100 }, (_, index) =>
      conversation(`Who painted picture ${index} in Ravenhall?`, `Painter ${index} did [1].`),
    ).flat();
    expect(long).toHaveLength(200);
    expect(standaloneQuestion('And on Sundays?', [...long, ...library]).question).toBe(
      'When does Fennimore library open, on Sundays?',
    );
  });

  test('may have its turns out of order, doubled, empty, or with the question itself at the end', () => {
    const [question, answer] = library;
    if (question === undefined || answer === undefined) throw new Error('no conversation');
    const expected = 'Is it open on Sundays (Fennimore library)?';
    const asked = 'Is it open on Sundays?';
    const none = { role: 'assistant' as const, content: '' };
    for (const history of [
      [answer, question],
      [question, question, answer, answer],
      [none, question, none, answer, none],
      [question, answer, { role: 'user' as const, content: asked }],
    ]) {
      expect(standaloneQuestion(asked, history).question).toBe(expected);
    }
  });

  test('may begin with an answer alone', () => {
    const history: Turn[] = [
      { role: 'assistant', content: 'The Marsh Towns Alliance met today [1].' },
    ];
    expect(standaloneQuestion('How large is it?', history).question).toBe(
      'How large is it (Marsh Towns Alliance)?',
    );
    expect(standaloneQuestion('And in Wales?', conversation('hello', 'Hello.')).question).toBe(
      'And in Wales?',
    );
  });

  test('never makes a question grow beyond bounds or lose its way', () => {
    const word = fc.constantFrom(
      ...'and but what about who why how many is it that there he her their its the a of in for 2019 May Wales Ivelmouth council report said , ? . ( ) [1] \n İSTANBUL 你好 £5'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    const turn = fc.record({
      role: fc.constantFrom('user' as const, 'assistant' as const),
      content: text,
    });
    fc.assert(
      fc.property(text, fc.array(turn, { maxLength: 12 }), (question, history) => {
        const made = standaloneQuestion(question, history);
        expect(made.question.length).toBeLessThanOrEqual(question.length + 1200);
        if (!made.leans)
          expect(made).toEqual({ question, focus: question, leans: false, reasons: [] });
        expect(made).toEqual(standaloneQuestion(question, history));
      }),
      { numRuns: 500, seed: 5 },
    );
  });
});
