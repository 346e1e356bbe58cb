import { describe, expect, it } from 'vitest';
import { bookFile, pack, wordFile, wordParagraph, wordTable } from './packed-documents.ts';
import { articleOf, blockTexts, parse, parseAll } from './support.ts';

describe('a word-processor file', () => {
  const body =
    wordParagraph('The ferry', 'Title') +
    wordParagraph('Published: 4 March 2020') +
    wordParagraph('It sails at noon.') +
    wordParagraph('The boat', 'Heading1') +
    wordTable([
      ['Length', '40 m'],
      ['Crew', '9'],
    ]);

  it('gives headings, text and tables of facts, and the title that it begins with', async () => {
    const article = await articleOf('a.docx', wordFile(body, 'Template for letters'));
    expect(article).toMatchObject({ title: 'The ferry', published: '2020-03-04' });
    expect(blockTexts(article)).toEqual([
      ['heading', 'The ferry'],
      ['paragraph', 'Published: 4 March 2020'],
      ['paragraph', 'It sails at noon.'],
      ['heading', 'The boat'],
      ['table', 'Length: 40 m\nCrew: 9'],
    ]);
  });

  it('has the title of its properties where its text has no heading', async () => {
    const file = wordFile(wordParagraph('It sails at noon.'), 'The ferry');
    expect(await articleOf('a.docx', file)).toMatchObject({
      title: 'The ferry',
      text: 'It sails at noon.',
    });
  });

  it.each([
    ['is none', Buffer.from('PK, but no archive'), /^it is damaged, or not what its ending says$/],
    [
      'is cut short',
      wordFile(body, 'x').subarray(0, 700),
      /^it is damaged, or not what its ending says$/,
    ],
    [
      'swells',
      pack({ 'word/document.xml': new Uint8Array(120_000_000) }),
      /^it unpacks to more than 100 MB$/,
    ],
  ])('is skipped when it %s', async (_, file, reason) => {
    expect((await parse('a.docx', file)).reason).toMatch(reason);
  });
});

describe('a book', () => {
  it('is its chapters in their order, without its contents', async () => {
    const file = bookFile({
      'nav.xhtml': '<ol><li>Contents</li></ol>',
      'one 1.xhtml': '<h1>Boats</h1><a id="p"/><p>The ferry sails at noon.</p>',
      'two.xhtml': '<h1>Harbours</h1><p>The quay is long.</p>',
    });
    expect(await articleOf('a.epub', file)).toMatchObject({
      title: 'The ferry book',
      publisher: 'Quay Press',
      published: '2019-05-04',
      text: 'Boats\n\nThe ferry sails at noon.\n\nHarbours\n\nThe quay is long.',
    });
  });
  it('is read without the chapter that cannot be, in the encoding of each', async () => {
    const latin = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>The caf\xe9 is open.</p></body></html>',
      'latin1',
    );
    const file = bookFile({
      'nav.xhtml': '',
      'one.xhtml': latin,
      'two.xhtml': new Uint8Array([0x3c, 0, 0, 0, 1, 2, 3, 0, 0xff, 0xfe, 0, 7]),
      'three.xhtml': '<p>The quay is long.</p>',
    });
    expect(await articleOf('a.epub', file)).toMatchObject({
      text: 'The café is open.\n\nThe quay is long.',
      warnings: ['its part book/text/two.xhtml could not be read: it is a binary file, not text'],
    });
  });

  it('is skipped when it unpacks to far more than its file, or to more tags than text has', async () => {
    const swollen = bookFile({ 'nav.xhtml': '', 'one.xhtml': 'word '.repeat(1_000_000) });
    expect((await parse('a.epub', swollen)).reason).toContain('it unpacks to more than 5 MB');
    const tags = bookFile({ 'nav.xhtml': '', 'one.xhtml': '<p>abcd</p>'.repeat(300_000) });
    expect((await parse('a.epub', tags)).reason).toContain('more tags than any text has');
  });

  it('is skipped when it lists no chapters', async () => {
    expect((await parse('a.epub', pack({ mimetype: 'application/epub+zip' }))).reason).toBe(
      'it is not a book: it has no list of its chapters',
    );
  });
});

describe('a table of values', () => {
  it.each([
    [
      'commas',
      'a.csv',
      'Isle,People,"Note, if any"\nTern,412,"ferry at ""noon"""\nGull,87,\n',
      'Isle: Tern; People: 412; Note, if any: ferry at "noon"\nIsle: Gull; People: 87',
    ],
    [
      'semicolons',
      'a.csv',
      'Isle;Fare\nTern;1,50\nGull;2,50\n',
      'Isle: Tern; Fare: 1,50\nIsle: Gull; Fare: 2,50',
    ],
    ['tabs', 'a.tsv', 'Isle\tPeople\nTern\t412\n', 'Isle: Tern; People: 412'],
    ['no names of columns', 'a.csv', 'Tern,412,12\nGull,87,19\n', 'Tern: 412; 12\nGull: 87; 19'],
    ['facts', 'a.tsv', 'Length\t40 m\nCrew\t9\n', 'Length: 40 m\nCrew: 9'],
    [
      'a title above the names',
      'a.csv',
      'People of the isles\nIsle,People\nTern,412\n',
      'People of the isles\nIsle: Tern; People: 412',
    ],
    [
      'rows of several lengths',
      'a.csv',
      'Isle,People\nTern,412,more\nGull\n',
      'Isle: Tern; People: 412; more\nGull',
    ],
  ])('names the columns in each row: %s', async (_, path, source, text) => {
    expect((await articleOf(path, source)).text).toBe(text);
  });

  it('may say in its first line what sets its values apart', async () => {
    expect((await articleOf('a.csv', 'sep=;\nIsle;Fee\nTern;9,50\nGull;4,20\n')).text).toBe(
      'Isle: Tern; Fee: 9,50\nIsle: Gull; Fee: 4,20',
    );
  });

  it('is read row by row when a quotation mark is never closed, and a warning says so', async () => {
    const article = await articleOf('a.csv', 'Isle,People\n"Tern,412\nGull,90\n');
    expect(article.text).toBe('Isle: "Tern; People: 412\nIsle: Gull; People: 90');
    expect(article.warnings).toEqual([
      expect.stringMatching(/^a quotation mark in it is not closed/),
    ]);
  });
});

describe('reStructuredText', () => {
  const read = async (source: string): Promise<[string, string][]> =>
    blockTexts(await articleOf('a.rst', source));

  it('has its title, its fields, and headings by the order of their signs', async () => {
    const article = await articleOf(
      'a.rst',
      '=====\nFerry\n=====\n\n:date: 2020-03-04\n:author: Ann\n\n.. contents::\n\nTimes\n=====\n\nIt sails.\n\nIn winter\n---------\n\nIt rests.\n\nFares\n=====\n\nIt costs £2.\n',
    );
    expect(article).toMatchObject({ title: 'Ferry', published: '2020-03-04' });
    expect(
      article.blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level),
    ).toEqual([1, 2, 3, 2]);
    expect(article.text).toBe(
      'Ferry\n\nTimes\n\nIt sails.\n\nIn winter\n\nIt rests.\n\nFares\n\nIt costs £2.',
    );
  });

  it('shows words and not marks', async () => {
    expect(
      await read(
        'It **sails** at *noon*, see :ref:`the times <times>`, `the\nmap <https://x.example>`_, ``ferry --now`` and |name| [1]_.\n\n.. |name| replace:: Tern\n.. _times:\n.. a remark that no one sees\n',
      ),
    ).toEqual([['paragraph', 'It sails at noon, see the times, the map, ferry --now and Tern.']]);
    expect(await read('.. |name| replace:: Tern\n\nThe |name| sails by |other|.')).toEqual([
      ['paragraph', 'The Tern sails by |other|.'],
    ]);
  });

  it.each([
    ['a remark', '.. note:: It rests\n   on Mondays.\n', [['paragraph', 'It rests on Mondays.']]],
    [
      'a remark in blocks',
      '.. warning::\n\n   Hold on.\n\n   - It rolls.\n',
      [
        ['paragraph', 'Hold on.'],
        ['list', '- It rolls.'],
      ],
    ],
    ['code', '.. code-block:: sh\n   :linenos:\n\n   ferry start\n', [['code', 'ferry start']]],
    [
      'code after a colon',
      'Run::\n\n    $ ferry start\n',
      [
        ['paragraph', 'Run:'],
        ['code', '$ ferry start'],
      ],
    ],
    [
      'a list',
      '1. One\n   goes on.\n2. Two\n\n   * nested\n',
      [['list', '1. One goes on.\n2. Two\n  - nested']],
    ],
    ['terms', 'port\n   left\n', [['list', '- port: left']]],
    [
      'a grid',
      '+------+------+\n| Isle | Pop. |\n+======+======+\n| Tern | 412  |\n+------+------+\n',
      [['table', 'Isle: Tern; Pop.: 412']],
    ],
    [
      'a simple table',
      '====  ======\nIsle  People\n====  ======\nTern  412\n====  ======\n',
      [['table', 'Isle: Tern; People: 412']],
    ],
    [
      'a table of lists',
      '.. list-table::\n   :header-rows: 1\n\n   * - Isle\n     - People\n   * - Tern\n     - 412\n',
      [['table', 'Isle: Tern; People: 412']],
    ],
    [
      'what is new',
      '.. versionadded:: 2.1\n   The bar.\n',
      [['paragraph', 'Added in version 2.1: The bar.']],
    ],
    [
      'a picture',
      '.. figure:: a.png\n\n   The ferry in winter.\n',
      [['paragraph', 'The ferry in winter.']],
    ],
  ])('reads %s', async (_, source, blocks) => {
    expect(await read(source)).toEqual(blocks);
  });
});

describe('AsciiDoc', () => {
  it('has title, date and tags in its head, and reads remarks, tables, lists and code', async () => {
    const article = await articleOf(
      'a.adoc',
      '= The ferry\nAnn Holm\nv1.0, 2020-03-04\n:toc:\n:keywords: boats, isles\n:fare: £2\n\n== Times\n\nIt *sails* at {fare}, see <<fares,the fares>>.\n\nNOTE: It rests on Mondays.\n\n|===\n|Isle |People\n\n|Tern |412\n|===\n\n[source,sh]\n----\nferry start\n----\n\n* port\n** left\n\ninclude::/etc/hostname[]\n',
    );
    expect(article).toMatchObject({
      title: 'The ferry',
      published: '2020-03-04',
      tags: ['boats', 'isles'],
    });
    expect(blockTexts(article)).toEqual([
      ['heading', 'The ferry'],
      ['heading', 'Times'],
      ['paragraph', 'It sails at £2, see the fares.'],
      ['paragraph', 'It rests on Mondays.'],
      ['table', 'Isle: Tern; People: 412'],
      ['code', 'ferry start'],
      ['list', '- port\n  - left'],
    ]);
  });

  it('is skipped when it is built to keep its library busy', async () => {
    expect((await parse('a.adoc', 'xref:a['.repeat(3000))).reason).toMatch(/more formatting marks/);
  });
});

describe('articles in JSON', () => {
  const one = {
    title: 'The ferry',
    text: 'It sails at noon.\n\nIt costs £2.',
    url: 'https://x.example/f',
    date: '2020-03-04',
    tags: ['boats'],
  };
  const expected = {
    title: 'The ferry',
    text: 'The ferry\n\nIt sails at noon.\n\nIt costs £2.',
    url: 'https://x.example/f',
    published: '2020-03-04',
    tags: ['boats'],
  };

  it('are one in a file, a list, or a list in an object', async () => {
    expect(await articleOf('a.json', JSON.stringify(one))).toMatchObject({
      ...expected,
      path: 'a.json',
    });
    for (const value of [[one, one], { items: [one, one] }, { first: one, second: one }]) {
      const { articles } = await parseAll('a.json', JSON.stringify(value));
      expect(articles).toMatchObject([
        { ...expected, path: 'a.json#1' },
        { ...expected, path: 'a.json#2' },
      ]);
    }
  });

  it('may have other names for what they hold, and tags of HTML in their text', async () => {
    const value = {
      headline: 'The ferry',
      content_html: '<p>It <b>sails</b> at noon.</p>',
      date_published: '2020-03-04T10:00:00Z',
      link: 'https://x.example/f',
      source: 'The Post',
    };
    expect(await articleOf('a.json', JSON.stringify([value]))).toMatchObject({
      title: 'The ferry',
      text: 'The ferry\n\nIt sails at noon.',
      published: '2020-03-04',
      url: 'https://x.example/f',
      publisher: 'The Post',
    });
  });

  it('stand in a line each, and a line that is wrong is skipped by its number', async () => {
    const source = `${JSON.stringify(one)}\n\n{oops\n"text"\n{"title": "x"}\n${JSON.stringify(one)}\n`;
    const { articles, skipped } = await parseAll('a.jsonl', source);
    expect(articles.map(({ path }) => path)).toEqual(['a.jsonl#1', 'a.jsonl#6']);
    expect(skipped).toEqual([
      { path: 'a.jsonl#3', reason: 'it is not valid JSON' },
      { path: 'a.jsonl#4', reason: 'it is not an object with a "title" and a "text"' },
      { path: 'a.jsonl#5', reason: 'it has no "text"' },
    ]);
  });

  it('are named twenty at most when they are wrong', async () => {
    const { skipped } = await parseAll('a.jsonl', 'oops\n'.repeat(1000));
    expect(skipped).toHaveLength(21);
    expect(skipped.at(-1)).toEqual({
      path: 'a.jsonl',
      reason: '980 more of its parts could not be used',
    });
  });

  it('are told from other files of the kind', async () => {
    expect((await parse('a.json', '{"name": "town", "version": "1"}')).reason).toMatch(
      /^it holds no articles/,
    );
    expect((await parse('a.json', '{"name": ')).reason).toBe('it is not valid JSON');
  });
});

describe('an e-mail', () => {
  const HEAD =
    'From: Ann <ann@example.org>\nTo: crews@example.org\nSubject: Re: =?utf-8?Q?Caf=C3=A9?= on board\nDate: Fri, 6 Mar 2020 23:30:00 -0500\n';

  it('has its subject as title, the date of its sender, and no signature and attachments', async () => {
    const mail = `${HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nThe caf=E9 opens at noon.\n\n> When does it open?\n\n--=20\nAnn\n--b\nContent-Type: application/octet-stream\nContent-Disposition: attachment\n\nAAAA\n--b--\n`;
    const article = await articleOf('a.eml', mail);
    expect(article).toMatchObject({ title: 'Café on board', published: '2020-03-06' });
    expect(blockTexts(article)).toEqual([
      ['heading', 'Café on board'],
      ['paragraph', 'The café opens at noon.'],
      ['quote', 'When does it open?'],
    ]);
  });

  it('is read with letters beyond ASCII in its headers, as old programs wrote them', async () => {
    const mail = Buffer.from(
      'From: Ann <a@x.example>\r\nSubject: Caf\u00e9 on board\r\nDate: 6 Mar 2020\r\n\r\nIt opens.',
      'latin1',
    );
    expect(await articleOf('a.eml', mail)).toMatchObject({ title: 'Café on board' });
  });

  it('is read from its page where it has no plain text', async () => {
    const mail = `${HEAD}Content-Type: text/html; charset=utf-8\n\n<style>p { color: red }</style><p>It opens at noon.</p>`;
    expect((await articleOf('a.eml', mail)).text).toBe('Café on board\n\nIt opens at noon.');
  });

  it('is read from its page where its plain text says far less', async () => {
    const file = [
      'From: a@b.example',
      'Subject: Hours',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Use another program.',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>The office is open from nine to six on every day but Sunday.</p>',
      '--b--',
      '',
    ].join('\r\n');
    expect((await articleOf('a.eml', file)).text).toBe(
      'Hours\n\nThe office is open from nine to six on every day but Sunday.',
    );
  });

  it('is known in a text file by its headers', async () => {
    const mail = `${HEAD}Message-ID: <1@example.org>\n\nIt opens at noon.\n`;
    expect(await articleOf('a.txt', mail)).toMatchObject({
      title: 'Café on board',
      published: '2020-03-06',
    });
    const notes = 'Date: 6 March 2020\nPlace: the quay\n\nThe crew met and spoke about the bar.\n';
    expect((await articleOf('b.txt', notes)).text).toContain('Place: the quay');
  });
});
