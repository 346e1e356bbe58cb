import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type PdfTextLine, writePdf, writePdfOf } from './pdf-writer.ts';
import { articleOf, blockTexts, parse } from './support.ts';

/** Lines of 11 points, set 14 apart from `y` downwards. */
function lines(y: number, ...texts: string[]): PdfTextLine[] {
  return texts.map((text, index) => ({ y: y - index * 14, size: 11, text }));
}

describe('reading PDF', () => {
  it('joins lines to paragraphs, mends broken words, and knows headings by their size', async () => {
    const pdf = writePdf([
      [
        { y: 780, size: 20, text: 'Harbour report' },
        ...lines(740, '4 May 2012'),
        ...lines(700, 'The harbour took 1,204 boats in the sum-', 'mer and lost none of them.'),
        { y: 640, size: 14, text: 'Costs' },
        ...lines(610, 'Dredging cost more than in any year before and the'),
      ],
      [...lines(780, 'trust paid for half of it.'), ...lines(740, '- one dredger', '- two crews')],
    ]);
    const article = await articleOf('a.pdf', pdf);
    expect(article).toMatchObject({ title: 'Harbour report', published: '2012-05-04' });
    expect(blockTexts(article)).toEqual([
      ['heading', 'Harbour report'],
      ['paragraph', '4 May 2012'],
      ['paragraph', 'The harbour took 1,204 boats in the summer and lost none of them.'],
      ['heading', 'Costs'],
      [
        'paragraph',
        'Dredging cost more than in any year before and the trust paid for half of it.',
      ],
      ['list', '- one dredger\n- two crews'],
    ]);
  });

  it('leaves out heads and feet that repeat, and page numbers', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      ...lines(800, `Harbour Trust ${page}`),
      ...lines(700, `Sentence number ${page} of the report stands here.`),
      ...lines(40, `${page}`),
    ]);
    expect((await articleOf('a.pdf', writePdf(pages))).text).toBe(
      [1, 2, 3, 4].map((page) => `Sentence number ${page} of the report stands here.`).join('\n\n'),
    );
  });

  it('takes the title that the document states, unless it is the name of a file', async () => {
    const page = [lines(700, 'Opening words', 'of the text.')];
    expect((await articleOf('a.pdf', writePdf(page, 'Annual report'))).title).toBe('Annual report');
    expect((await articleOf('a.pdf', writePdf(page, 'Microsoft Word - final2.docx'))).title).toBe(
      'Opening words of the text.',
    );
  });

  it('skips a broken PDF, and one without text', async () => {
    expect((await parse('a.pdf', '%PDF-1.4\nnothing')).reason).toBe('it is a broken PDF');
    expect((await parse('b.pdf', 'no PDF at all')).reason).toBe('it is a broken PDF');
    expect((await parse('c.pdf', writePdf([[]]))).reason).toBe(
      'it is a PDF without text (a scan?); add a text layer to it',
    );
  });

  it('takes the largest line for the title, and what the file states only if its words are there', async () => {
    const page = [
      { y: 790, size: 14, text: 'For skippers and their crews' },
      { y: 740, size: 28, text: 'The tides of Weston' },
      ...lines(
        700,
        'High water comes twice a day and is lower in the',
        'weeks after the half moon.',
      ),
    ];
    for (const stated of [
      undefined,
      'tides.html',
      'Layout 1',
      'PowerPoint Presentation',
      'Harbour',
    ])
      expect((await articleOf('a.pdf', writePdf([page], stated))).title).toBe(
        'The tides of Weston',
      );
    expect((await articleOf('a.pdf', writePdf([page], 'Tides of Weston Bay'))).title).toBe(
      'Tides of Weston Bay',
    );
  });

  it('leaves raised marks of notes out of a line, and keeps powers', async () => {
    const article = await articleOf(
      'a.pdf',
      writePdf([
        [
          ...lines(740, 'The board met in March.'),
          { x: 196, y: 744, size: 7, text: '12' },
          { x: 206, y: 740, size: 11, text: 'It voted for a quay of 300 m' },
          { x: 341, y: 744, size: 7, text: '2' },
          { x: 360, y: 740, size: 11, text: 'in the north.' },
          ...lines(726, 'It is paid for.'),
          { y: 104, size: 6, text: '12' },
          { x: 80, y: 101, size: 9, text: 'Minutes of the board.' },
        ],
      ]),
    );
    expect(blockTexts(article).map(([, text]) => text)).toEqual([
      'The board met in March. It voted for a quay of 300 m2 in the north. It is paid for.',
      '12 Minutes of the board.',
    ]);
  });

  it('joins letters that are set apart, and reads text that is printed twice once', async () => {
    const apart = Array.from('QUAY', (text, index) => ({
      x: 72 + index * 15,
      y: 760,
      size: 12,
      text,
    }));
    const second = Array.from('FEES', (text, index) => ({
      x: 150 + index * 15,
      y: 760,
      size: 12,
      text,
    }));
    const bold = [72, 72.4].map((x) => ({ x, y: 720, size: 12, text: 'Paid at the gate' }));
    const article = await articleOf(
      'a.pdf',
      writePdf([
        [
          ...apart,
          ...second,
          ...bold,
          { y: 680, size: 12, text: 'BBooaattss ppaayy nniinnee' },
          { y: 640, size: 12, text: 'NIGHT RATES', spacing: 6 },
          { y: 600, size: 12, text: 'Room 11 22 33 44 55' },
        ],
      ]),
    );
    expect(blockTexts(article).map(([, text]) => text)).toEqual([
      'QUAY FEES',
      'Paid at the gate',
      'Boats pay nine',
      'NIGHT RATES',
      'Room 11 22 33 44 55',
    ]);
  });

  it('tells a power from a mark, and takes out marks in brackets and as large as the line', async () => {
    const article = await articleOf(
      'a.pdf',
      writePdf([
        [
          ...lines(740, 'About 3 x 10'),
          { x: 137, y: 744, size: 7, text: '6' },
          { x: 145, y: 740, size: 11, text: 'litres a year' },
          { x: 208, y: 744, size: 7, text: '[5]' },
          { x: 218, y: 740, size: 11, text: ', says the rule' },
          { x: 288, y: 745, size: 11, text: '1' },
          { x: 298, y: 740, size: 11, text: 'of the town.' },
        ],
      ]),
    );
    expect(article.text).toBe('About 3 x 10^6 litres a year, says the rule of the town.');
  });

  it('reads words that are printed twice or set wide in a line or later on the page once, with their spaces', async () => {
    const title = { y: 760, size: 14, text: 'Fees and rates' };
    const article = await articleOf(
      'a.pdf',
      writePdf([
        [
          title,
          { y: 720, size: 11, text: 'The office is open from nine.', spacing: 2 },
          { y: 680, size: 11, text: 'NNoottee:: The quay closes at six.' },
          { y: 640, size: 11, text: 'Simple words . . . . . . . . . . . . . . . . . 3' },
          { ...title, x: 72.5, y: 759.5 },
        ],
      ]),
    );
    expect(blockTexts(article).map(([, text]) => text)).toEqual([
      'Fees and rates',
      'The office is open from nine.',
      'Note: The quay closes at six.',
      'Simple words . . . . . . . . . . . . . . . . . 3',
    ]);
  });

  it('keeps the hyphen of a compound at the end of a line', async () => {
    const text = [
      'The long-term plan is to dredge the basin; the long-',
      'term cost is known. A well-',
      'known firm does the work, and the harbour-',
      'master watches it for the har-',
      'bour board. The harbour is deep. A state-of-the-',
      'art crane is for the e-',
      'mail age and for re-',
      'entry.',
    ];
    expect((await articleOf('a.pdf', writePdf([lines(700, ...text)]))).text).toBe(
      'The long-term plan is to dredge the basin; the long-term cost is known. A well-known firm does the work, and the harbourmaster watches it for the harbour board. The harbour is deep. A state-of-the-art crane is for the e-mail age and for re-entry.',
    );
  });

  it('leaves out heads and feet of two lines that differ on left and right pages', async () => {
    const pages = [1, 2, 3, 4, 5, 6, 7].map((page) => [
      { y: 800, size: 9, text: page % 2 === 0 ? 'Weston Harbour Board' : 'Chapter 3: Repairs' },
      { y: 788, size: 9, text: 'Printed for the members of the board in the year of the flood.' },
      ...lines(
        700,
        `In year ${page} the crews mended ${page * 3} boats`,
        'and painted all of them.',
      ),
      { y: 52, size: 9, text: 'www.weston.example' },
      { y: 40, size: 9, text: `Page ${page} of 7` },
    ]);
    expect((await articleOf('a.pdf', writePdf(pages))).text).toBe(
      [1, 2, 3, 4, 5, 6, 7]
        .map(
          (page) => `In year ${page} the crews mended ${page * 3} boats and painted all of them.`,
        )
        .join('\n\n'),
    );
  });

  it('leaves out what a browser prints around pages, and the second of two heads', async () => {
    const printed = [1, 2, 3].map((page) => [
      { y: 820, size: 8, text: 'Opening hours of the harbour office - Weston Council, Harbours' },
      ...lines(700, `In year ${page} the crews mended ${page * 3} boats.`),
      { y: 20, size: 8, text: 'https://www.weston.example/harbours-and-boats/opening-hours' },
      { x: 520, y: 20, size: 8, text: `${page}/3` },
    ]);
    expect((await articleOf('a.pdf', writePdf(printed))).text).toBe(
      [1, 2, 3].map((page) => `In year ${page} the crews mended ${page * 3} boats.`).join('\n\n'),
    );
    const two = printed.slice(0, 2).map((page) => page.slice(0, 2));
    expect((await articleOf('a.pdf', writePdf(two))).text).toBe(
      'Opening hours of the harbour office - Weston Council, Harbours\n\nIn year 1 the crews mended 3 boats.\n\nIn year 2 the crews mended 6 boats.',
    );
  });

  it('reads what was filled into a form beside its label', async () => {
    const pdf = writePdf(
      [lines(700, 'Name of the boat:', 'Length:', 'Signed by the owner.')],
      undefined,
      [
        { x: 200, y: 683, value: '12 m' },
        { x: 200, y: 697, value: 'Mary Lane' },
      ],
    );
    expect((await articleOf('a.pdf', pdf)).text).toBe(
      'Name of the boat: Mary Lane Length: 12 m Signed by the owner.',
    );
  });

  it.each([
    ['more than 3000 pages', () => sharedPages(20_000)],
    ['saves drawing states without end', () => writePdfOf(['q '.repeat(5_000_000)])],
    ['grows too large', () => packed(Buffer.alloc(200_000_000, ' '), 1)],
    ['grows too large', () => packed(Buffer.alloc(200_000_000, ' '), 2)],
  ])('skips a PDF that %s when it is read', async (reason, build) => {
    expect((await parse('a.pdf', build())).reason).toContain(reason);
  });

  it('reads a page once that a file names many times', async () => {
    expect((await articleOf('a.pdf', sharedPages(50))).text).toBe('One page.');
  });
});

/** A file that names its one page so many times. */
function sharedPages(count: number): Uint8Array {
  return writePdfOf(['BT /F1 11 Tf 72 700 Td (One page.) Tj ET'], undefined, [], count);
}

/** A file whose page is drawn by content that was packed so many times. */
function packed(content: Buffer, times: number): Uint8Array {
  let stream = content;
  for (let time = 0; time < times; time += 1) stream = deflateSync(stream);
  const file = Buffer.from(writePdfOf([stream.toString('latin1')]));
  const filter = `/Filter [${'/FlateDecode '.repeat(times)}]`;
  const at = file.indexOf(`<< /Length ${stream.length}`);
  return Buffer.concat([
    file.subarray(0, at),
    Buffer.from(`<< ${filter} /Length ${stream.length}`),
    file.subarray(at + `<< /Length ${stream.length}`.length),
  ]);
}
