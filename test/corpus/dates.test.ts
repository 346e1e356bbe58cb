import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatedMetadata } from '../../src/corpus/metadata/datelines.ts';
import { findDate, parseDate } from '../../src/corpus/metadata/dates.ts';

describe('dates', () => {
  it.each([
    ['2011-03-30', '2011-03-30'],
    ['2011-03-30T10:35:00Z', '2011-03-30'],
    ['2011/3/5', '2011-03-05'],
    ['Wednesday, 30 March 2011 10:35', '2011-03-30'],
    ['30th March 2011', '2011-03-30'],
    ['1st of Sept. 1998', '1998-09-01'],
    ['March 30, 2011', '2011-03-30'],
    ['Mar 3rd 2011', '2011-03-03'],
    ['20.06.17', '2017-06-20'],
    ['07.09.2005', '2005-09-07'],
    ['5/6/98', '1998-06-05'],
    ['06/20/2017', '2017-06-20'],
    ['March 2011', '2011-03'],
    ['2011-03', '2011-03'],
    ['2011', '2011'],
  ])('reads %s as %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    '31.02.2011',
    '2011-13-01',
    '1.2.3.4',
    '12:30',
    '99/99/99',
    'version 10.11.12.13',
    '0123',
    'soon',
    '',
  ])('finds no date in "%s"', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('reads back every day of the last century in every form', () => {
    const day = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2069-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const name = date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
        for (const form of [
          `${dayOfMonth}.${month}.${year}`,
          `${dayOfMonth}/${month}/${year.slice(2)}`,
          `${Number(dayOfMonth)} ${name} ${year}`,
          `${name} ${Number(dayOfMonth)}, ${year}`,
        ])
          expect(findDate(`on ${form} at`)?.date).toBe(iso);
      }),
    );
  });
});

describe('stated dates and sources', () => {
  const prose = 'The pool will open again in the summer, the council said.';

  it.each([
    ['Published on Wednesday, 30 March 2011 10:35'],
    ['Published: 30/03/2011'],
    ['Posted by Jane Doe on 30 March 2011'],
    ['By Jane Doe, 30 March 2011'],
    ['Wed, 30 Mar 2011 10:35 GMT'],
    ['Date: March 30, 2011'],
    ['30.03.11'],
  ])('takes the date of the line "%s" above the prose', (line) => {
    const stated = findStatedMetadata(['Pool', '', line, '', prose]);
    expect(stated.published).toBe('2011-03-30');
    expect([...stated.used]).toEqual([2]);
  });

  it('takes the date of an opening with a place', () => {
    const stated = findStatedMetadata([`LEEDS, 30 March 2011 – ${prose}`]);
    expect(stated).toMatchObject({ published: '2011-03-30', used: new Set() });
  });

  it('takes a source with its date at the end', () => {
    expect(findStatedMetadata(['Pool', prose, 'Quelle: Stadtblatt, 07.09.2005'])).toMatchObject({
      publisher: 'Stadtblatt',
      published: '2005-09-07',
    });
    expect(findStatedMetadata(['Pool', prose, 'Source: https://x.example/a'])).toMatchObject({
      url: 'https://x.example/a',
    });
  });

  it('prefers a date that says what it is', () => {
    const stated = findStatedMetadata(['01.01.2012', 'Published on 2 February 2012', prose]);
    expect(stated.published).toBe('2012-02-02');
  });

  it.each([
    [
      'a date in the prose',
      [prose, 'The vote of 4 May 2012 decided it, as everyone in the town knows.'],
    ],
    ['a bare date at the end', ['Pool', prose, '04.05.2012']],
    ['the day of an update', ['Pool', 'Last updated: 4 May 2012', prose]],
  ])('takes no date from %s', (_, lines) => {
    expect(findStatedMetadata(lines).published).toBeUndefined();
  });
});
