import { describe, expect, it } from 'vitest';
import { articleOf, blockTexts, fixtureArticle } from './support.ts';

describe('reading plain text', () => {
  it('finds a title below the site name and print links, and drops related links and the slogan', async () => {
    const article = await fixtureArticle('print-links.txt');
    expect(article.title).toBe(
      '£4.2 million repair fund for village halls will keep two hundred roofs dry until 2030',
    );
    expect(article.published).toBeUndefined();
    expect(article.text.startsWith('£4.2 million')).toBe(true);
    expect(article.text.endsWith('the last to end in 2030.')).toBe(true);
  });

  it('finds a labelled date and the source below the title, and keeps the list together', async () => {
    const article = await fixtureArticle('labelled-date.txt');
    expect(article).toMatchObject({
      title: 'Bus passengers to choose their own evening timetable',
      published: '2012-05-04',
      publisher: 'TE',
    });
    expect(blockTexts(article).map(([kind]) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
    ]);
    expect(article.text).toContain('- A bus every half hour until ten, and none after that.');
    expect(article.text.endsWith('£300,000 for the change.')).toBe(true);
  });

  it('takes no date from visit counters and no title from a banner, but the name of the file', async () => {
    const article = await fixtureArticle('visit-counter.txt');
    expect(article).toMatchObject({ published: '2006-02-03', publisher: 'Parkzeitung' });
    expect(article.title).toBe('Visit counter');
    expect(article.text).toMatch(/^Shared gardens.*household\.$/s);
  });

  it('finds the title below a section name and a bare date, and drops all that follows the comments', async () => {
    const article = await fixtureArticle('news-page.txt');
    expect(article).toMatchObject({
      title: 'Weston asks residents how to reorganise its recycling centres',
      published: '2016-03-14',
    });
    expect(article.text).toMatch(/^Weston asks.*can be found here\.$/s);
  });

  it('falls back to a shortened first sentence, and keeps a footnote', async () => {
    const article = await fixtureArticle('no-title.txt');
    expect(article.title).toBe(
      'Harbour Bay is to share its lifeboat station with the coastguard under a plan…',
    );
    expect(article.published).toBeUndefined();
    expect(article.text.endsWith('* The station belongs to the harbour trust.')).toBe(true);
    expect(article.blocks).toHaveLength(7);
  });

  it('joins the lines of a text that was wrapped at a width, and no others', async () => {
    const article = await articleOf(
      'a.txt',
      [
        'Wrapped by hand',
        '',
        'The pool in Weston will open again in the summer, after the',
        'council found the money for a new roof and a new boiler in',
        'the budget. Swimmers have waited three years.',
        'Town Hall',
        '1 High Street',
        '',
        '- the first item is longer than the line and goes on in the',
        '  next one',
        '- the second is not',
      ].join('\n'),
    );
    expect(blockTexts(article).slice(1)).toEqual([
      [
        'paragraph',
        'The pool in Weston will open again in the summer, after the council found the money for a new roof and a new boiler in the budget. Swimmers have waited three years.',
      ],
      ['paragraph', 'Town Hall'],
      ['paragraph', '1 High Street'],
      [
        'list',
        '- the first item is longer than the line and goes on in the next one\n- the second is not',
      ],
    ]);
  });

  it('knows headings inside the text: underlined, or short and alone above prose', async () => {
    const prose = 'The pool will open again in the summer, the council said.';
    const article = await articleOf(
      'a.txt',
      `Pool to open\n\n${prose}\n\nThe cost\n\n${prose}\n\nTimes\n-----\n${prose}`,
    );
    expect(blockTexts(article).filter(([kind]) => kind === 'heading')).toEqual([
      ['heading', 'Pool to open'],
      ['heading', 'The cost'],
      ['heading', 'Times'],
    ]);
  });

  it('takes a short title when no longer line follows, even above print links', async () => {
    const article = await articleOf(
      'a.txt',
      'Parking permits\nPrint this page\n\nResidents may apply for a permit from the first of May.',
    );
    expect(article.title).toBe('Parking permits');
  });

  it.each([36, 60, 72, 100, 160])(
    'joins lines wrapped at %i characters, whatever long lines there are',
    async (width) => {
      const paragraph =
        'The ferry to the islands leaves at noon and takes fifty minutes when the sea is calm. In the winter it leaves only on Mondays, because the crew is needed at the yard and few people travel. A ticket costs four pounds, and a bicycle costs one pound more.';
      const address = `Pictures: https://weston.example/${'ferry/'.repeat(40)} and more`;
      const source = [
        'The ferry',
        '',
        wrap(paragraph, width),
        '',
        address,
        '',
        wrap(paragraph, width),
      ];
      const article = await articleOf('a.txt', source.join('\n'));
      expect(blockTexts(article).map(([, text]) => text)).toEqual([
        'The ferry',
        paragraph,
        address,
        paragraph,
      ]);
    },
  );

  it('joins paragraphs that were wrapped at different widths', async () => {
    const paragraph =
      'The ferry to the islands leaves at noon and takes fifty minutes when the sea is calm. In the winter it leaves only on Mondays, because the crew is needed at the yard.';
    const source = [wrap(paragraph, 76), '', wrap(paragraph, 45), '', wrap(paragraph, 60)];
    expect((await articleOf('a.txt', source.join('\n'))).text).toBe(
      [paragraph, paragraph, paragraph].join('\n\n'),
    );
  });

  it('leaves verse, addresses and short lines as they are', async () => {
    const verse = [
      'The boats go out upon the tide,',
      'The gulls are calling overhead,',
      'And on the pier, and by its side,',
      'The lamps are burning white and red.',
    ];
    expect((await articleOf('a.txt', verse.join('\n'))).text.split(/\n+/)).toEqual(verse);
    const bill = ['4 May 2012', 'Oars 12', 'Rope 7', 'Paint 30', 'Nails 4'];
    expect((await articleOf('a.txt', `Bill\n\n${bill.join('\n')}`)).text).toContain(
      'Oars 12\n\nRope 7',
    );
  });

  it('mends words that were broken at the end of a line, and keeps compounds', async () => {
    const lines = [
      'The harbour board has sold the dredger, a well-',
      'known sight, and bought another from a yard in the islands that the har-',
      'bour master had found, and nobody was surprised by the price.',
    ];
    expect((await articleOf('a.txt', lines.join('\n'))).text).toBe(
      'The harbour board has sold the dredger, a well-known sight, and bought another from a yard in the islands that the harbour master had found, and nobody was surprised by the price.',
    );
  });
});

function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
}
