import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeText } from '../../../src/discord/rendering/escape.ts';
import { pages } from '../../../src/discord/rendering/pages.ts';
import { hostileText } from './hostile-text.ts';
import { seenMarkdown } from './seen-markdown.ts';

describe('pages of a text', () => {
  test('a short text is one page, and so is an empty one', () => {
    expect(pages('A short answer.', 100)).toEqual(['A short answer.']);
    expect(pages('', 100)).toEqual(['']);
  });

  test('a page ends with a paragraph, else a line, else a sentence, else a word', () => {
    expect(pages(`${'a'.repeat(30)}\n\n${'b'.repeat(30)}`, 40)).toEqual([
      'a'.repeat(30),
      'b'.repeat(30),
    ]);
    expect(pages(`${'a'.repeat(30)}\n${'b'.repeat(30)}`, 40)).toEqual([
      'a'.repeat(30),
      'b'.repeat(30),
    ]);
    expect(pages('One sentence ends here. Another goes on', 35)).toEqual([
      'One sentence ends here.',
      'Another goes on',
    ]);
    expect(pages('no full stop anywhere in this', 24)).toEqual([
      'no full stop anywhere',
      'in this',
    ]);
  });

  test('bold that goes over a cut is closed and opened again', () => {
    const cut = pages(`**${'word '.repeat(20)}end** after`, 50);
    expect(cut.length).toBeGreaterThan(1);
    for (const page of cut) {
      expect(page.match(/\*\*/g)?.length).toBe(2);
      expect(page.length).toBeLessThanOrEqual(50);
    }
  });

  test('a sign that comes to stand at the start of a page opens no heading, list or quote', () => {
    for (const sign of ['#', '-', '>', '-#', '1.', '+']) {
      const [, second = ''] = pages(`${'word '.repeat(8)}${sign} rest of it`, 43);
      expect(seenMarkdown(second).markup).toEqual([]);
      expect(seenMarkdown(second).text).toBe(`${sign} rest of it`);
    }
  });

  test('escaped text of any kind is cut within the limit, loses nothing and stays literal', () => {
    fc.assert(
      fc.property(hostileText(60), fc.integer({ min: 20, max: 120 }), (text, size) => {
        const cut = pages(escapeText(text), size);
        const seen = cut.map((page) => seenMarkdown(page));
        for (const page of cut) expect(page.length).toBeLessThanOrEqual(size);
        expect(seen.flatMap(({ markup }) => markup)).toEqual([]);
        const without = (shown: string) => shown.replace(/\s/g, '');
        expect(without(seen.map((page) => page.text).join(''))).toBe(
          without(seenMarkdown(escapeText(text)).text),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('a word of a hundred thousand signs is cut too', () => {
    const cut = pages(escapeText('*'.repeat(100_000)), 1800);
    expect(cut.every((page) => page.length <= 1800)).toBe(true);
    expect(cut.map((page) => seenMarkdown(page).text).join('')).toBe('*'.repeat(100_000));
  });
});
