import { describe, expect, it } from 'vitest';
import { headingsAbove } from '../../src/corpus/headings-above.ts';
import { splitArticle } from '../../src/corpus/split-article.ts';
import { articleOf } from './support.ts';

const SENTENCE =
  'The north quay is swept every morning before the first ferry leaves for the islands. ';

describe('headingsAbove', () => {
  it('names the sections of a passage, but none with which its own text begins', async () => {
    const long = SENTENCE.repeat(14);
    const article = await articleOf(
      'a.md',
      `# Harbour\n\n## Quays\n\n${long}\n\n${long}\n\n## Fees\n\n${long}`,
    );
    const passages = splitArticle(article);
    const shown = passages.map((passage) => [
      headingsAbove(passage).join(' › '),
      passage.text.split('\n')[0]?.slice(0, 20),
    ]);
    expect(shown[0]).toEqual(['', 'Harbour']);
    expect(shown.at(-1)).toEqual(['Harbour', 'Fees']);
    expect(shown.slice(1, -1)).toContainEqual(['Harbour › Quays', SENTENCE.slice(0, 20)]);
    // Below the article's title its name is not said again.
    const titled = passages.map((passage) => headingsAbove(passage, article.title));
    expect(titled).toContainEqual(['Quays']);
    expect(titled.flat()).not.toContain('Harbour');
  });
});
