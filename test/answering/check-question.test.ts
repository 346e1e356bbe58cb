import { describe, expect, test } from 'vitest';
import { checkQuestion } from '../../src/answering/check-question.ts';
import { UserError } from '../../src/errors.ts';

function problem(question: string): UserError {
  try {
    checkQuestion(question);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('The question was taken.');
}

describe('a question', () => {
  test.each([
    ['  When does\n it open? ', 'When does it open?'],
    ['a\u0000b\u0007c', 'a b c'],
    ['cafe\u0301', 'café'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['"foo" OR NEAR(', '"foo" OR NEAR('],
    ["'; DROP TABLE passages; --", "'; DROP TABLE passages; --"],
    ['🎉 when?', '🎉 when?'],
  ])('%j is searched for as %j', (question, expected) => {
    expect(checkQuestion(question)).toBe(expected);
  });

  test.each(['', '   \n', '\u0000', '🎉🎉', '?!'])('without words is refused: %j', (question) => {
    expect(problem(question).identifier).toBe('question-empty');
  });

  test('that is too long is refused with both lengths', () => {
    const refused = problem('why '.repeat(2500));
    expect(refused.identifier).toBe('question-too-long');
    expect(refused.message).toBe(
      'The question has 10,000 characters; please ask in at most 2,000.',
    );
  });
});
