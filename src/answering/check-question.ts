import { UserError } from '../errors.ts';

/** Characters a question may have: what a Discord message holds. */
export const LONGEST_QUESTION = 2000;

/**
 * A question as it is searched for: characters composed (NFC), control characters and runs of white space made single
 * spaces, halves of surrogate pairs replaced.
 * @throws {UserError} `question-empty` where no letter or digit is left, `question-too-long` over 2,000 characters
 */
export function checkQuestion(question: string): string {
  if (question.length > LONGEST_QUESTION) {
    throw new UserError(
      'question-too-long',
      `The question has ${question.length.toLocaleString('en-GB')} characters; please ask in at most ${LONGEST_QUESTION.toLocaleString('en-GB')}.`,
    );
  }
  const clean = question
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(clean)) {
    throw new UserError(
      'question-empty',
      clean === ''
        ? 'The question is empty; please write what you would like to know.'
        : 'The question holds no words; please write what you would like to know.',
    );
  }
  return clean;
}
