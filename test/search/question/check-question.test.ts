import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuestion } from '../../../src/search/question/check-question.ts';

const refused = (identifier: string) => expect.objectContaining({ identifier });

describe('checkQuestion', () => {
  it('trims, and makes control characters and runs of white space single spaces', () => {
    expect(checkQuestion('  Who\u0000\u0007 chose\r\n\tSurrey? ')).toBe('Who chose Surrey?');
  });

  it('refuses what holds no letter or digit, emoji too', () => {
    for (const text of ['', ' \n\t ', '\u0000\u001b', '😀🎉', '?!', '👩‍👩‍👧']) {
      expect(() => checkQuestion(text)).toThrow(refused('question-empty'));
    }
  });

  it('refuses more than 2,000 characters with both numbers in the message', () => {
    expect(() => checkQuestion('a'.repeat(10_000))).toThrow(/10,000 characters.*2,000/);
    expect(() => checkQuestion('a'.repeat(2001))).toThrow(refused('question-too-long'));
    expect(checkQuestion('a'.repeat(2000))).toHaveLength(2000);
  });

  it('takes query syntax for what it says', () => {
    expect(checkQuestion('"foo" OR NEAR(')).toBe('"foo" OR NEAR(');
    expect(checkQuestion("'; DROP TABLE passages; --")).toBe("'; DROP TABLE passages; --");
  });

  it('gives a question that it takes again unchanged, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let question: string;
        try {
          question = checkQuestion(text);
        } catch (error) {
          expect(error).toEqual(refused('question-empty'));
          return;
        }
        expect(checkQuestion(question)).toBe(question);
        expect(question).not.toMatch(/\p{Cc}|\p{Surrogate}|^\s|\s$/u);
      }),
    );
  });
});
