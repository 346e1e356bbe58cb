import { describe, expect, it } from 'vitest';
import { articleOf, blockTexts, fixtureArticle } from './support.ts';

describe('reading HTML', () => {
  it('takes the article and not the page', async () => {
    const article = await fixtureArticle('page.html');
    expect(blockTexts(article)).toEqual([
      ['heading', 'Library hours to grow'],
      [
        'paragraph',
        'The council will open its twelve libraries for longer from June, it said on Friday. The change costs £40,000 a year and was asked for by readers.',
      ],
      ['heading', 'What changes'],
      [
        'paragraph',
        'Opening hours grow by a fifth, and four libraries open on Sundays for the first time since 1987, when the town last paid for it.',
      ],
      ['list', '- Open on Sundays\n  - from ten\n- Open late on Thursdays'],
      ['table', 'Library: Central; Opens: 8:00\nLibrary: North; Opens: 9:00'],
      [
        'quote',
        '“It is what people want,” said Cllr Jane Smith, who has led the committee for four years.',
      ],
      [
        'paragraph',
        'Staff were consulted over the winter, and the union agreed to the plan after two meetings in the town hall.',
      ],
    ]);
  });

  it('takes title, publisher, date, link and tags from the head, the date as it is written', async () => {
    expect(await fixtureArticle('page.html')).toMatchObject({
      title: 'Library hours to grow',
      publisher: 'Example Gazette',
      published: '2019-05-04',
      url: 'https://gazette.example/library-hours',
      tags: ['libraries'],
    });
  });

  it('takes them from structured data where there is some, and survives data that is broken', async () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge shut',
          datePublished: '2020-02-01T08:00Z',
          publisher: { '@type': 'Organization', name: 'The Post' },
        },
      ],
    };
    const page = `<html><head><title>x</title><script type="application/ld+json">{oops</script><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><p>The bridge is shut until spring.</p></body></html>`;
    expect(await articleOf('a.html', page)).toMatchObject({
      title: 'Bridge shut',
      publisher: 'The Post',
      published: '2020-02-01',
      text: 'The bridge is shut until spring.',
    });
  });

  it('takes the date from a time element, else from a dateline in the text', async () => {
    const time =
      '<h1>T</h1><p><time datetime="2018-07-09">Monday</time></p><p>The pool opens on Monday.</p>';
    expect((await articleOf('a.html', time)).published).toBe('2018-07-09');
    const line = '<h1>T</h1><p>Published: 9 July 2018</p><p>The pool opens on Monday.</p>';
    expect((await articleOf('a.html', line)).published).toBe('2018-07-09');
  });

  it('reads a fragment, and takes no link that is not absolute', async () => {
    const article = await articleOf(
      'a.html',
      '<link rel="canonical" href="/a"><p>One &lt;two&gt;<br><br>three<br>four</p><p style="display: none">hidden</p>',
    );
    expect(article.text).toBe('One <two>\n\nthree\nfour');
    expect(article.url).toBeUndefined();
  });
});
