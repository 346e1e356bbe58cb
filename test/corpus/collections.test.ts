import { describe, expect, it } from 'vitest';
import { collectionOf, collectionsOf, isVisible } from '../../src/corpus/collections.ts';

describe('collections', () => {
  it('are the folders at the top of the corpus, with all below them', () => {
    expect(collectionOf('council/2011/tax.md')).toBe('council');
    expect(collectionOf('news.jsonl#3')).toBeUndefined();
    const paths = ['welcome.md', 'staff/pay.md', 'council/tax.md', 'council/2011/tax.md'];
    expect(collectionsOf(paths.map((path) => ({ path })))).toEqual(['council', 'staff']);
  });

  it('are seen where they are named, and what belongs to none everywhere', () => {
    expect(isVisible('council/tax.md', undefined)).toBe(true);
    expect(isVisible('council/tax.md', ['council'])).toBe(true);
    expect(isVisible('council/tax.md', ['council/2011', 'Council', 'counci'])).toBe(false);
    expect(isVisible('council/tax.md', [])).toBe(false);
    expect(isVisible('welcome.md', [])).toBe(true);
  });
});
