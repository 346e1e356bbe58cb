import { expect, test } from 'vitest';
import { askedKind } from '../../src/confidence/asked-kind.ts';
import { tagWords } from '../../src/text/parts-of-speech/tagger.ts';
import { readText } from '../../src/text/read-text.ts';

test.each([
  ['Which famous player scored the goal?', 'player'],
  ['In what borough does the bridge stand?', 'borough'],
  ['Which two compounds does it contain?', 'compounds'],
  ['What is the bridge made of?', ''],
  ['Who built the bridge?', ''],
  ['Which of them was built first?', ''],
])('the kind of thing that %j asks for is %j', (question, kind) => {
  expect([...askedKind(tagWords(question))]).toEqual(readText(kind).terms);
});
