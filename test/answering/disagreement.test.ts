import { describe, expect, test } from 'vitest';
import {
  disagreementNotice,
  findDisagreement,
  withBothSides,
} from '../../src/answering/disagreement.ts';
import { english } from '../../src/messages/english.ts';
import type { Found } from '../../src/search/found.ts';

/** What a search found: one passage of each of two articles. */
function found(question: string, one: string, other: string): Found {
  const analysed = { text: question, vector: new Float32Array(), terms: [] };
  const passages = [one, other].map((text, id) => ({
    rank: id + 1,
    passage: {
      row: id,
      id: `p${id}`,
      article: { id, path: `${id}.md`, title: `Paper ${id + 1}`, tags: [], published: `203${id}` },
      headingPath: [],
      start: 0,
      end: text.length,
      text,
      blocks: [],
    },
    score: 1,
    cosine: 1,
    bm25: 1,
    coverage: 1,
    reasons: [],
  }));
  const timingsMs = { embed: 0, search: 0 };
  return { question: analysed, focus: analysed, passages, standings: [], timingsMs };
}

const cost = 'How many millions does the new bridge cost?';

describe('two articles', () => {
  test.each([
    [cost, 'The new bridge costs £4 million.', 'Now the new bridge costs £6 million.'],
    [
      'When does the bridge open to traffic?',
      'The bridge opens to traffic on 4 May 2031.',
      'The bridge opens to traffic on 9 June 2031.',
    ],
    [
      'Who opens the new bridge?',
      'Jane Marlow opens the new bridge.',
      'Peter Hall opens the new bridge.',
    ],
  ])('that differ in what was asked are both shown, with their dates: %s', (question, ...texts) => {
    const [one, other] = texts;
    const differing = findDisagreement(found(question, one ?? '', other ?? ''));
    if (differing === undefined) throw new Error('They differ.');
    const notice = disagreementNotice(differing, english.people);
    for (const part of ['Paper 1', 'Paper 2', '(2030)', '(2031)']) expect(notice).toContain(part);
    const both = withBothSides([], differing);
    expect(both.map(({ text }) => text)).toEqual(texts);
    expect(withBothSides(both, differing)).toHaveLength(2);
  });

  test.each([
    ['say the same', cost, 'The new bridge costs £4 million.', 'The new bridge costs £4m in all.'],
    [
      'speak of other things',
      cost,
      'The new bridge costs £4 million.',
      'The new ferry costs £6 million.',
    ],
    [
      'differ in what was not asked',
      'Who opens the new bridge?',
      'Jane Marlow opens the new bridge in 2031.',
      'Jane Marlow opens the new bridge in 2032.',
    ],
    [
      'name one person twice',
      'Who opens the new bridge?',
      'Jane Marlow opens the new bridge.',
      'Mayor Marlow opens the new bridge.',
    ],
    [
      'name several people',
      'Who opens the new bridge?',
      'Jane Marlow opens the new bridge with Peter Hall.',
      'Edith Marsh opens the new bridge.',
    ],
    [
      'give several numbers',
      cost,
      'The new bridge costs £4 million or £5 million.',
      'The new bridge costs £6 million.',
    ],
  ])('that %s do not differ', (_, question, one, other) => {
    expect(findDisagreement(found(question, one, other))).toBeUndefined();
  });

  test('that are not both about what a follow-up took over do not differ', () => {
    const asked = 'Who opens the new bridge?';
    const alone = found(
      asked,
      'Jane Marlow opens the new bridge.',
      'Peter Hall opens the new bridge.',
    );
    const question = { ...alone.question, text: 'Who opens the new bridge (Coldmere harbour)?' };
    expect(findDisagreement(alone)).toBeDefined();
    expect(findDisagreement({ ...alone, question })).toBeUndefined();
  });
});
