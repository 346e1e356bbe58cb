import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureReason } from '../../src/corpus/failure-reason.ts';
import { readArticles, readCorpusFile } from '../../src/corpus/read-article.ts';
import { articleOf, parse } from './support.ts';

describe('readArticles', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'town-clerk-read-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function read(
    path: string,
    content: string | Uint8Array,
    maxBytes?: number,
  ): Promise<unknown> {
    const absolutePath = join(folder, path);
    await writeFile(absolutePath, content);
    const { articles, skipped } = await readArticles(
      { path, absolutePath },
      maxBytes === undefined ? {} : { maxBytes },
    );
    return articles[0] ?? skipped[0]?.reason;
  }

  it('gives the article with the SHA-256 of its bytes', async () => {
    const hash = createHash('sha256').update('# Bins\n\nOn Monday.').digest('hex');
    expect(await read('a.md', '# Bins\n\nOn Monday.')).toEqual({
      path: 'a.md',
      title: 'Bins',
      tags: [],
      text: 'Bins\n\nOn Monday.',
      blocks: [
        { kind: 'heading', level: 1, start: 0, end: 4 },
        { kind: 'paragraph', start: 6, end: 16 },
      ],
      hash,
    });
  });

  it('skips an empty file, and one with nothing but white space or a comment', async () => {
    expect(await read('a.md', '')).toBe('it is empty');
    expect(await read('b.txt', ' \n\n\t\n')).toBe('it holds no text');
    expect(await read('c.md', '<!-- nothing yet -->')).toBe('it holds no text');
    expect(await read('d.html', '<p></p>')).toBe('it holds no text');
  });

  it('skips a file without a letter or a digit, however it is encoded', async () => {
    for (const [path, content] of [
      ['a.md', '# ...\n\n- \u2014\n- !?\n'],
      ['b.txt', '\u0007 \u200b * \ufffd'],
      ['c.html', '<p>&mdash; &nbsp; &hellip;</p>'],
      ['d.csv', ';;\n;;\n'],
      ['e.txt', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)],
    ] as const)
      expect([path, await read(path, content)]).toEqual([path, 'it holds no text']);
    const told = 'it is not UTF-8 text, and its encoding cannot be told; save it in UTF-8';
    for (const bytes of [[0xff], [0xe9, 0xe8], [0xc9, 0x20, 0x2e]])
      expect(await read('f.txt', Uint8Array.from(bytes))).toBe(told);
    expect(await read('g.md', '42')).toMatchObject({ text: '42' });
  });

  it('skips a file above the size limit without reading it', async () => {
    expect(await read('a.md', 'x'.repeat(501), 500)).toBe(
      'it is too large: 501 bytes where at most 500 bytes are read',
    );
    expect(await read('b.md', 'x'.repeat(500), 500)).toMatchObject({ path: 'b.md' });
    expect(await read('c.txt', 'x '.repeat(5_000_001))).toBe(
      'it is too large: 10.0 MB where at most 10.0 MB are read',
    );
  });

  it('skips binary files, and text whose encoding cannot be told', async () => {
    expect(
      await read('a.txt', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])),
    ).toBe('it is a binary file, not text');
    expect(await read('b.txt', 'x\u0001\u0002\u0003'.repeat(50))).toBe(
      'it is a binary file, not text',
    );
    const noise = Uint8Array.from({ length: 400 }, (_, index) => 129 + ((index * 37) % 120));
    expect(await read('c.txt', noise)).toBe(
      'it is not UTF-8 text, and its encoding cannot be told; save it in UTF-8',
    );
  });

  it('skips a path that is a folder or has gone, with the reason', async () => {
    await mkdir(join(folder, 'folder.md'));
    const asFile = { path: 'folder.md', absolutePath: join(folder, 'folder.md') };
    expect(await readCorpusFile(asFile)).toEqual({
      skipped: { path: 'folder.md', reason: 'it is a folder, not a file' },
    });
    const gone = { path: 'gone.md', absolutePath: join(folder, 'gone.md') };
    expect(await readArticles(gone)).toEqual({
      articles: [],
      skipped: [{ path: 'gone.md', reason: 'there is nothing at this path' }],
    });
  });

  it('has words for a missing permission and for failures that it does not know', () => {
    const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(failureReason(denied)).toBe('no permission to read it');
    expect(failureReason(new Error('odd'))).toBe('the system refuses (unknown error)');
  });

  it('reads UTF-8 and UTF-16 with a byte order mark', async () => {
    const text = 'Café opens\n\nThe café in the park opens on Monday at nine.';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const bytes of [Buffer.from(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16()])
      expect(await articleOf('a.txt', bytes)).toMatchObject({ title: 'Café opens', text });
  });

  it('keeps no invisible characters and no other line ends than line feeds', async () => {
    const { text } = await articleOf(
      'a.txt',
      'One\u202e two\u0007\r\nthr\u00adee\u2028four e\u0301',
    );
    expect(text).toBe('One two\n\nthree\n\nfour é');
  });

  it('skips a page built to keep a parser busy with formatting that is never closed', async () => {
    const open = Array.from({ length: 3000 }, (_, id) => `<b id=${id}>`).join('');
    expect((await parse('a.html', `<p>${open}${'<p>x'.repeat(3000)}`)).reason).toMatch(
      /never closed/,
    );
  });

  it.each([
    ['lists', '- '.repeat(5000)],
    ['quotes', '>'.repeat(50_000)],
    ['marks', '*a_ '.repeat(20_000)],
    ['code marks', Array.from({ length: 900 }, (_, length) => '`'.repeat(length)).join(' ')],
  ])('reads the words of Markdown built to keep a parser busy with %s', async (_, content) => {
    expect((await articleOf('a.md', `${content}word`)).text).toMatch(/word$/);
  });
});
