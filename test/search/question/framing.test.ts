import { expect, test } from 'vitest';
import { framingTerms } from '../../../src/search/question/framing.ts';
import { readText } from '../../../src/text/read-text.ts';

/** What a question is about, by the words that are left. */
const about = (question: string) => {
  const framing = framingTerms(question);
  return readText(question).indexWords.flatMap(({ text, term }) => (framing.has(term) ? [] : text));
};

test.each([
  ['What does OTB stand for?', ['OTB']],
  ['Summarise the article about the bridge', ['bridge']],
  ['Tell me how the bridge was built', ['bridge', 'built']],
  ['Could you please explain how the bridge was built?', ['bridge', 'built']],
  ['what do you know about ferries?', ['ferries']],
  ['Tell me something about ferries', ['ferries']],
  ['What does Marsh think of the bridge?', ['Marsh', 'bridge']],
  ['edith marsh full job title', ['edith', 'marsh']],
  ['At which event was the bridge announced?', ['bridge', 'announced']],
  ['list the benefits of the bridge', ['benefits', 'bridge']],
  ['What is the article about the bridge about?', ['bridge']],
  ['Until what time is the bridge open?', ['bridge', 'open']],
  ['Which day is the bridge closed?', ['bridge', 'closed']],
  ['What is the charge for the second bridge?', ['second', 'bridge']],
  ['What is the congestion charge on the bridge?', ['congestion', 'charge', 'bridge']],
  ['bridge railing colour', ['bridge', 'railing']],
  ['Who stands on the bridge?', ['stands', 'bridge']],
  ['How long is the report?', ['long', 'report']],
])('%j is about %j', (question, words) => {
  expect(about(question)).toEqual(words);
});
