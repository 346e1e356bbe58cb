import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareQuestion, prepareText } from '../../src/embedding/prepare-text.ts';

describe('preparing a text', () => {
  it('gives a well-formed text that is neither empty nor too long, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const prepared = prepareText(text, most);
        expect(prepared.length).toBeGreaterThan(0);
        expect(prepared.length).toBeLessThanOrEqual(most);
        expect(prepared).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it('leaves an ordinary text alone', () => {
    expect(prepareText('Bins are collected on Tuesday. 😀', 100)).toBe(
      'Bins are collected on Tuesday. 😀',
    );
  });

  it('does not leave half a character where it cuts', () => {
    expect(prepareText('ab😀', 3)).toBe('ab\uFFFD');
  });
});

describe('preparing a question', () => {
  it.each([
    ['WHO CHOSE SURREY?', 'who chose surrey?'],
    ['ΠΟΙΟΣ ΕΙΝΑΙ', 'ποιος ειναι'],
  ])('lower-cases %j, which is in capitals', (question, prepared) => {
    expect(prepareQuestion(question)).toBe(prepared);
  });

  it.each([
    'Who chose Surrey?',
    'NHS',
    'NHS?',
    'B 12',
    '',
    '2014',
    '東京 大阪',
    'is the NHS LARGE',
  ])('leaves %j alone', (question) => {
    expect(prepareQuestion(question)).toBe(question);
  });
});
