import { describe, expect, it } from 'vitest';
import { type PdfTextLine, writePdf } from './pdf-writer.ts';
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
});
