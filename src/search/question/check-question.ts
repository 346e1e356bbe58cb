import { UserError } from '../../errors.ts';

/** Characters (UTF-16) that a question may have: what a Discord message holds. */
export const LONGEST_QUESTION = 2000;

/**
 * A question as it is searched for: composed (NFC), control characters and runs of white space made single spaces,
 * lone halves of surrogate pairs replaced. Emoji alone are no question: there is nothing in them to look for.
 * @throws {UserError} `question-too-long` over 2,000 characters, `question-empty` where no letter or digit is left
 */
export function checkQuestion(text: string): string {
  if (text.length > LONGEST_QUESTION) {
    throw new UserError('question-too-long', { length: text.length, longest: LONGEST_QUESTION });
  }
  const clean = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  checkHasWords(clean);
  return clean;
}

/** @throws {UserError} `question-empty` where no letter or digit is in the question */
export function checkHasWords(clean: string): void {
  if (!/[\p{L}\p{N}]/u.test(clean)) {
    throw new UserError(clean === '' ? 'question-empty' : 'question-empty:no-words');
  }
}
