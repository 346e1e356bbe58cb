import { expect, test } from 'vitest';
import { countedTerm } from '../../src/confidence/counted-term.ts';
import { isUncounted } from '../../src/confidence/uncounted.ts';
import { tagWords } from '../../src/text/parts-of-speech/tagger.ts';
import { passage, ranked } from '../support/answers.ts';

const uncounted = (question: string, text: string) =>
  isUncounted(countedTerm(tagWords(question)), [ranked(passage(text))]);

test.each([
  [
    'How many ambulances does the town have?',
    'Four services use the hall, the ambulance service too.',
    false,
  ],
  [
    'How many ferries does the town own?',
    'The ferries were painted. It took two towns nine whole weeks in all to agree upon who pays.',
    true,
  ],
  ['How many ferries does the town own?', 'The town owns nine old ferries.', false],
  ['How many ferries does the town own?', 'Ferries owned by the town: nine.', false],
  ['How many ferries does the town own?', 'These ferries belong to the town:', false],
  ['How many boats does the town own?', 'The town owns no ferry.', false],
  ['How many people live in the town?', 'People like the town.', false],
  ['Who owns the ferries?', 'The ferries were painted.', false],
])('%j is not counted in %j: %j', (question, text, expected) => {
  expect(uncounted(question, text)).toBe(expected);
});
