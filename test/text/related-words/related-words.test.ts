import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/text/read-text.ts';
import { kinOf, oppositesOf, synonymsOf } from '../../../src/text/related-words/related-words.ts';

describe('related words', () => {
  it('know a people by its country', () => {
    expect(kinOf('welsh')).toContain('wale');
    expect(kinOf('wale')).toContain('welsh');
    expect(kinOf('scottish')).toContain('scotland');
  });

  it('know what is ministerial by the ministers, and those of a town by the town', () => {
    const [ministers = '', ministerial = ''] = readText('ministers ministerial').terms;
    expect(kinOf(ministers)).toContain(ministerial);
    const [londoners = '', london = ''] = readText('Londoners London').terms;
    expect(londoners === london || kinOf(londoners).has(london)).toBe(true);
  });

  it('know opposites and synonyms, both ways', () => {
    expect(oppositesOf('accept')).toContain('reject');
    expect(oppositesOf('reject')).toContain('accept');
    expect(synonymsOf('choos')).toContain('select');
  });

  it('know nothing of a word that is none', () => {
    expect([...kinOf('xqzv'), ...oppositesOf('xqzv'), ...synonymsOf('')]).toEqual([]);
  });
});
