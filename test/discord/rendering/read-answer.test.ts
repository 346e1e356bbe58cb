import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutMessage } from '../../../src/discord/rendering/about-message.ts';
import { answerMessage } from '../../../src/discord/rendering/answer-message.ts';
import { noticeMessage } from '../../../src/discord/rendering/notice-message.ts';
import { plainAnswer } from '../../../src/discord/rendering/plain-answer.ts';
import { progressMessage } from '../../../src/discord/rendering/progress-message.ts';
import { readAnswer } from '../../../src/discord/rendering/read-answer.ts';
import { english } from '../../../src/messages/english.ts';
import { languages } from '../../../src/messages/languages.ts';
import { answer } from '../../support/answers.ts';
import { toWire } from './payload.ts';

const say = english.people;

describe('reading an answer back from its message', () => {
  const shown = answer({
    question: 'How *much* is [it]?',
    standaloneQuestion: 'How much is it?',
    text: 'It costs £4 million [1].\n- half in 2031 [1]\n- half in 2032 [1]',
    caution: true,
    notice: 'The model did not answer.',
  });
  const expected = {
    question: 'How *much* is [it]?',
    text: 'It costs £4 million.\n- half in 2031\n- half in 2032',
  };

  test('gives the question and the text without its citations and remarks', () => {
    expect(readAnswer(toWire(answerMessage(say, shown, 'a1')))).toEqual(expected);
  });

  test.each(languages)('is the same whether it was shown in $locale', ({ people }) => {
    const searched = { ...shown, standaloneQuestion: 'How much is it now?' };
    const declined = { ...shown, outcome: 'declined' as const, nearest: [] };
    for (const one of [searched, declined]) {
      for (const message of [answerMessage(people, one, 'a1'), plainAnswer(people, one, 'a1')]) {
        expect(readAnswer(toWire(message))).toEqual(
          one === searched ? { ...expected, standaloneQuestion: 'How much is it now?' } : expected,
        );
      }
    }
  });

  test('gives what was searched for, where that was another question', () => {
    const of = { ...shown, standaloneQuestion: 'How much is [it] *now*?' };
    const standaloneQuestion = 'How much is [it] *now*?';
    expect(readAnswer(toWire(answerMessage(say, of, 'a1')))).toEqual({
      ...expected,
      standaloneQuestion,
    });
    expect(readAnswer(toWire(plainAnswer(say, of, 'a1')))).toEqual({
      ...expected,
      standaloneQuestion,
    });
  });

  test('works on the plain form too', () => {
    expect(readAnswer(toWire(plainAnswer(say, shown, 'a1')))).toEqual(expected);
  });

  test('gives nothing for messages of other kinds', () => {
    const others = [
      aboutMessage(say, { articles: 5, builtAt: '2026-11-22T10:00:00Z', written: false }),
      noticeMessage(say, 'limit', 'Please wait.'),
      progressMessage(say, 'What is it?', { type: 'searching', articles: 5 }),
    ];
    for (const message of others) expect(readAnswer(toWire(message))).toBeUndefined();
    expect(readAnswer({ content: 'Hello', embeds: [] })).toBeUndefined();
    expect(readAnswer({ content: '', embeds: [{ title: 'A card' }] })).toBeUndefined();
  });

  test('words without signs come back as they were', () => {
    const words = fc.stringMatching(/^[A-Za-z][a-z0-9 #>*_~|:.-]{0,60}[a-z?]$/);
    fc.assert(
      fc.property(words, words, (question, text) => {
        const read = readAnswer(
          toWire(
            answerMessage(say, answer({ question, standaloneQuestion: question, text }), 'a1'),
          ),
        );
        expect(read).toEqual({ question: question.replace(/ +/g, ' '), text });
      }),
    );
  });
});
