import { describe, expect, it } from 'vitest';
import { articleOf, blockTexts } from './support.ts';

async function blocksOf(source: string): Promise<[string, string][]> {
  return blockTexts(await articleOf('a.md', source));
}

describe('reading Markdown', () => {
  it('turns inline markup into plain text: links keep their words, images their alternative text', async () => {
    expect(
      await blocksOf(
        'A **bold** _word_, `code`, ~~gone~~, [a link](https://x.example "t"), ![a map](m.png) &amp; <b>tags</b><!-- no -->.[^1]\nNext line.\n\n[^1]: A note.',
      ),
    ).toEqual([
      ['paragraph', 'A bold word, code, gone, a link, a map & tags. Next line.'],
      ['paragraph', 'A note.'],
    ]);
  });

  it('keeps the sections of a long text of short ones', async () => {
    const parts = Array.from({ length: 1200 }, (_, part) => [
      `Part ${part}`,
      `Lamp ${part} is lit.`,
    ]);
    const source = parts.map(([heading, text]) => `## ${heading}\n\n${text}\n\n`).join('');
    expect(await blocksOf(`# Lamps\n\n${source}`)).toEqual([
      ['heading', 'Lamps'],
      ...parts.flatMap(([heading, text]) => [
        ['heading', heading],
        ['paragraph', text],
      ]),
    ]);
  });

  it('takes a heading of many lines for a paragraph', async () => {
    const long = 'The whole text of it is large and bold. '.repeat(10).trim();
    expect(await blocksOf(`# Notice\n\n## ${long}`)).toEqual([
      ['heading', 'Notice'],
      ['paragraph', long],
    ]);
  });

  it('tells headings, lists, tables, code and quotes apart', async () => {
    expect(
      await blocksOf(
        '# One\n\n## Two ##\n\n1. first\n2. second\n   - inner\n     text\n3. third\n\n```js\nlet a = 1;\n\nlet b;\n```\n\n> Said **she**.\n>\n> And he.\n\n| Council | Saving |\n| --- | ---: |\n| Leeds | £3m |\n| York | |\n',
      ),
    ).toEqual([
      ['heading', 'One'],
      ['heading', 'Two'],
      ['list', '1. first\n2. second\n  - inner text\n3. third'],
      ['code', 'let a = 1;\n\nlet b;'],
      ['quote', 'Said she.'],
      ['quote', 'And he.'],
      ['table', 'Council: Leeds; Saving: £3m\nCouncil: York'],
    ]);
  });

  it('keeps the words of raw HTML and drops scripts, styles and comments', async () => {
    expect(
      await blocksOf(
        '<div class="x">Kept <b>words</b><script>alert(1)</script></div>\n\n<script>\nalert(2)\n</script>\n\n<!-- secret -->\n\nInline <script>alert(3)</script> end.',
      ),
    ).toEqual([
      ['paragraph', 'Kept words'],
      ['paragraph', 'Inline end.'],
    ]);
  });

  it('takes the title from the first heading of the first level, else from an opening heading', async () => {
    expect((await articleOf('a.md', 'Intro.\n\n# The *real* title\n\nText.')).title).toBe(
      'The real title',
    );
    expect((await articleOf('a.md', '### Small title\n\nText.')).title).toBe('Small title');
  });

  it('takes a first line that reads as a title, else a shortened first sentence', async () => {
    expect(
      (await articleOf('a.md', 'Bins in winter\n\nThe bins are emptied later when it snows.'))
        .title,
    ).toBe('Bins in winter');
    const text =
      'The council of Weston, which has met in the old corn exchange since 1911, moves to the new library. More follows.';
    expect((await articleOf('a.md', `${text}\n\n## Later`)).title).toBe(
      'The council of Weston, which has met in the old corn exchange since 1911, moves…',
    );
  });

  it('finds a stated date and source in the text when the front matter has none', async () => {
    const article = await articleOf(
      'a.md',
      '# T\n\n3rd May 2012\n\nThe text of it.\n\nSource: The Gazette',
    );
    expect(article).toMatchObject({ published: '2012-05-03', publisher: 'The Gazette' });
  });
});

describe('front matter', () => {
  const withMatter = (yaml: string): string => `---\n${yaml}\n---\n\nThe body of it.\n`;

  it('gives title, publisher, date, link and tags, and is no part of the text', async () => {
    expect(
      await articleOf(
        'a.md',
        withMatter(
          'title: "Bins: a history"\npublisher: The Gazette\npublished: 2011-03-30\nurl: https://x.example/a\ntags: [waste, history, waste]',
        ),
      ),
    ).toMatchObject({
      title: 'Bins: a history',
      publisher: 'The Gazette',
      published: '2011-03-30',
      url: 'https://x.example/a',
      tags: ['waste', 'history'],
      text: 'The body of it.',
    });
  });

  it('knows the other names of publisher and date, and tags in one line', async () => {
    expect(
      await articleOf(
        'a.md',
        withMatter('source: Gazette\ndate: 30 March 2011\ntags: waste, bins'),
      ),
    ).toMatchObject({ publisher: 'Gazette', published: '2011-03-30', tags: ['waste', 'bins'] });
    expect((await articleOf('a.md', withMatter('date: 2011'))).published).toBe('2011');
    expect((await articleOf('a.md', withMatter('date: 2011-03'))).published).toBe('2011-03');
  });

  it('leaves out what has another type or meaning than expected', async () => {
    const article = await articleOf(
      'a.md',
      withMatter('title: 1984\npublisher: [a]\ndate: soon\nurl: javascript:alert(1)\ntags: {a: 1}'),
    );
    expect(article).toMatchObject({ title: '1984', tags: [] });
    expect(Object.keys(article)).not.toEqual(expect.arrayContaining(['published']));
    expect([article.publisher, article.published, article.url]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['words in quotation marks', 'title: "Tern" sails\ndate: 2011-03-30', '"Tern" sails'],
    ['an unquoted colon', 'title: Bins: a history\ndate: 2011-03-30', 'Bins: a history'],
    ['an open quotation mark', 'title: "Bins\ndate: 2011-03-30', 'Bins'],
    [
      'an apostrophe in single marks',
      "title: 'It's collected'\ndate: 2011-03-30",
      "It's collected",
    ],
    ['a mark that YAML keeps for itself', 'title: @bins\ndate: 2011-03-30', '@bins'],
    ['an open bracket', 'title: Bins\ndate: 2011-03-30\ntags: [a, b', 'Bins'],
    ['a tab', 'title: Bins\ndate: 2011-03-30\n\ttags: a', 'Bins'],
    ['a line without a key', 'date: 2011-03-30\ntitle: Bins\nnonsense here', 'Bins'],
  ])(
    'is used as far as it can be read when it has %s, and a warning says so',
    async (_, yaml, title) => {
      const article = await articleOf('a.md', withMatter(yaml));
      expect(article).toMatchObject({ title, published: '2011-03-30', text: 'The body of it.' });
      expect(article.warnings).toEqual([
        expect.stringMatching(
          /^its front matter is not valid YAML in line \d of the file \([A-Z_]+\)/,
        ),
      ]);
    },
  );

  it('takes the last of two values of a key, and a warning says so', async () => {
    expect(await articleOf('a.md', withMatter('title: One\ntitle: Two'))).toMatchObject({
      title: 'Two',
      warnings: ['its front matter has "title" twice; the last one was used'],
    });
  });

  it('ends before the text where no line closes it, and is left out where it is a list', async () => {
    const open = await articleOf('a.md', '---\ntitle: x\ndate: 2011\n\nBody');
    expect(open).toMatchObject({ title: 'x', published: '2011', text: 'Body' });
    expect(open.warnings).toEqual([expect.stringMatching(/^its front matter is not closed/)]);
    const list = await articleOf('a.md', withMatter('- a\n- b'));
    expect(list).toMatchObject({ text: 'The body of it.' });
    expect(list.warnings).toEqual([expect.stringMatching(/not a list of "key: value" lines/)]);
  });

  it.each([
    ['40,000 keys', Array.from({ length: 40_000 }, (_, key) => `key${key}: v`).join('\n')],
    ['half a million tags', `tags: [${'a,'.repeat(500_000)}]`],
    ['brackets in brackets', `a: ${'['.repeat(50_000)}`],
  ])('with %s is read in a moment', async (_, yaml) => {
    const article = await articleOf('a.md', withMatter(`title: Bins\n${yaml}`));
    expect(article).toMatchObject({ title: 'Bins', text: 'The body of it.' });
    expect(article.tags.length).toBeLessThan(300);
    expect(article.warnings).toHaveLength(1);
  });

  it('lets no half character into a title', async () => {
    expect((await articleOf('a.md', withMatter('title: "a\\ud83d b"'))).title).toBe('a\ufffd b');
  });

  it('does not blow up on aliases of aliases', async () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let depth = 1; depth < 9; depth += 1)
      lines.push(`a${depth}: &a${depth} [${`*a${depth - 1}, `.repeat(10)}]`);
    const article = await articleOf('a.md', withMatter(['title: Bins', ...lines].join('\n')));
    expect(article).toMatchObject({ title: 'Bins', tags: [], text: 'The body of it.' });
    expect(article.warnings).toEqual([expect.stringMatching(/aliases/)]);
  });

  it('is not mistaken in a text that begins with a rule across the page', async () => {
    expect((await articleOf('a.md', '---\n\nA sentence.\n\n---\n\nAnother.')).text).toBe(
      'A sentence.\n\nAnother.',
    );
  });
});
