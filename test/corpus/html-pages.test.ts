import { describe, expect, it } from 'vitest';
import { articleOf, blockTexts } from './support.ts';

const PROSE =
  'The ferry to Tern leaves from the north quay at noon and takes fifty minutes. It carries ninety people, and in winter it does not run when the wind is above force eight.';

describe('a page whose tags are not where they should be', () => {
  it.each([
    [
      'a script before the head',
      `<html><script>let a = 1;</script><head><title>Ferry</title></head><body><p>${PROSE}</p></body></html>`,
    ],
    ['no <html>', `<head><title>Ferry</title></head><body><p>${PROSE}</p></body>`],
    [
      'a comment and a blank before the document type',
      `<!-- saved -->\n<!doctype html><title>Ferry</title><p>${PROSE}`,
    ],
    [
      'a second <head> in the body',
      `<body><head><title>Ferry</title></head><p>${PROSE}</p></body>`,
    ],
    ['capital tags and nothing closed', `<HTML><HEAD><TITLE>Ferry</TITLE><BODY><P>${PROSE}`],
  ])('is read as browsers show it: %s', async (_, page) => {
    expect(await articleOf('a.html', page)).toMatchObject({ title: 'Ferry', text: PROSE });
  });

  it('keeps what stands behind the end, and what a table cannot hold before it', async () => {
    const { text } = await articleOf(
      'a.html',
      '<p>One.</p></body></html><p>Two.<table><p>Three.</p><tr><td>Deck<td>upper</table>',
    );
    expect(text).toBe('One.\n\nTwo.\n\nThree.\n\nDeck: upper');
  });

  it('needs no end tags of paragraphs, items, terms, rows and cells', async () => {
    const page =
      '<p>First of them.<p>Second of them.<ul><li>bread<li>milk</ul><dl><dt>port<dd>left<dt>starboard<dd>right</dl><table><tr><th>Deck<th>Seats<tr><td>upper<td>40<tr><td>lower<td>50</table>';
    expect(blockTexts(await articleOf('a.html', page))).toEqual([
      ['paragraph', 'First of them.'],
      ['paragraph', 'Second of them.'],
      ['list', '- bread\n- milk'],
      ['list', '- port: left\n- starboard: right'],
      ['table', 'Deck: upper; Seats: 40\nDeck: lower; Seats: 50'],
    ]);
  });

  it('is read where a form stands around all of it, without the controls', async () => {
    const page = `<form action="x"><h1>Ferry</h1><p>${PROSE}</p><label for="q">Your name</label><input id="q"><button>Send</button></form>`;
    expect((await articleOf('a.html', page)).text).toBe(`Ferry\n\n${PROSE}`);
  });
});

describe('tables of facts', () => {
  const tableOf = async (rows: string): Promise<string> =>
    (await articleOf('a.html', `<table>${rows}</table>`)).text;

  it.each([
    ['two columns', '<tr><td>Length<td>40 m<tr><td>Crew<td>9', 'Length: 40 m\nCrew: 9'],
    [
      'rows that begin with a head cell',
      '<tr><th>Length<td>40 m<tr><th>Crew<td>9',
      'Length: 40 m\nCrew: 9',
    ],
    ['head cells alone', '<tr><th>Length<th>40 m<tr><th>Crew<th>9', 'Length: 40 m\nCrew: 9'],
    [
      'a name of its own above',
      '<tr><th colspan=2>The Tern<tr><td>Length:<td>40 m<tr><td>Crew:<td>9',
      'The Tern\nLength: 40 m\nCrew: 9',
    ],
    ['two facts in a row', '<tr><th>Length<td>40 m<th>Crew<td>9', 'Length: 40 m; Crew: 9'],
    [
      'names with colons',
      '<tr><td>Length:<td>40 m<td>Crew:<td>9<tr><td>Built:<td>1998<td>Port:<td>Tern',
      'Length: 40 m; Crew: 9\nBuilt: 1998; Port: Tern',
    ],
    [
      'several values of a name',
      '<tr><th>Decks<td>upper<td>lower<tr><th>Bars<td>one<td>none',
      'Decks: upper; lower\nBars: one; none',
    ],
    [
      'figures from the first row on',
      '<tr><td>Tern<td>40 m<td>£12<tr><td>Gull<td>55 m<td>£19',
      'Tern: 40 m; £12\nGull: 55 m; £19',
    ],
  ])('are read as name and value: %s', async (_, rows, text) => {
    expect(await tableOf(rows)).toBe(text);
  });

  it.each([
    [
      'bold cells',
      '<tr><td><b>Isle</b><td><b>People</b><tr><td>Tern<td>412',
      'Isle: Tern; People: 412',
    ],
    [
      'a head of two rows',
      '<thead><tr><th rowspan=2>Boat<th colspan=2>Fare<tr><th>day<th>week</thead><tr><td>Tern<td>£2<td>£9',
      'Boat: Tern; Fare, day: £2; Fare, week: £9',
    ],
    [
      'years',
      '<tr><th><th>2019<th>2020<tr><th>Visitors<td>100<td>200',
      'Visitors; 2019: 100; 2020: 200',
    ],
    [
      'plain cells above three columns',
      '<tr><td>Boat<td>Length<td>Fare<tr><td>Tern<td>40 m<td>£12',
      'Boat: Tern; Length: 40 m; Fare: £12',
    ],
    [
      'a row over all columns',
      '<tr><th>Boat<th>Fare<tr><td colspan=2>In winter<tr><td>Tern<td>£9',
      'In winter\nBoat: Tern; Fare: £9',
    ],
  ])('keep the names of their columns where they have some: %s', async (_, rows, text) => {
    expect(await tableOf(rows)).toBe(text);
  });

  it('are told from tables that lay out a page', async () => {
    const page = `<table><tr><td><a href="/">Home</a></td><td><h1>Ferry</h1><p>${PROSE}</p></td></tr></table>`;
    expect((await articleOf('a.html', page)).text).toContain(`Ferry\n\n${PROSE}`);
  });
});

describe('questions and answers', () => {
  const EXPECTED: [string, string][] = [
    ['heading', 'Is there a bar?'],
    ['paragraph', 'Yes, on the upper deck.'],
    ['heading', 'May I bring a bicycle?'],
    ['paragraph', 'Yes. It costs £2.'],
  ];
  it.each([
    [
      'details',
      '<details><summary>Is there a bar?</summary><p>Yes, on the upper deck.</p></details><details><summary>May I bring a bicycle?</summary>Yes. It costs £2.</details>',
    ],
    [
      'definitions',
      '<dl><dt>Is there a bar?<dd>Yes, on the upper deck.<dt>May I bring a bicycle?<dd><p>Yes. It costs £2.</p></dl>',
    ],
    [
      'buttons that open hidden parts',
      '<h3><button aria-controls="a">Is there a bar?</button></h3><div id="a" hidden><p>Yes, on the upper deck.</p></div><h3><button data-bs-target="#b">May I bring a bicycle?</button></h3><div id="b" style="display: none"><p>Yes. It costs £2.</p></div>',
    ],
    [
      'tabs',
      '<h3>Is there a bar?</h3><div role="tabpanel"><p>Yes, on the upper deck.</p></div><h3>May I bring a bicycle?</h3><div role="tabpanel" hidden><p>Yes. It costs £2.</p></div>',
    ],
    [
      'data',
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'FAQPage',
        mainEntity: [
          {
            '@type': 'Question',
            name: 'Is there a bar?',
            acceptedAnswer: { text: 'Yes, on the upper deck.' },
          },
          {
            '@type': 'Question',
            name: 'May I bring a bicycle?',
            acceptedAnswer: { text: '<p>Yes. It costs £2.</p>' },
          },
        ],
      })}</script>`,
    ],
  ])('stay together, written as %s', async (_, html) => {
    const article = await articleOf('a.html', `<title>Ferry</title>${html}`);
    expect(blockTexts(article)).toEqual(EXPECTED);
  });

  it('of a word are a line, with all its names and meanings', async () => {
    const html =
      '<dl><div><dt>port<dt>larboard<dd>left<dd>a harbour</div><div><dt>knot<dd>a mile in an hour</div></dl>';
    expect((await articleOf('a.html', html)).text).toBe(
      '- port, larboard: left; a harbour\n- knot: a mile in an hour',
    );
  });
});

describe('formulas', () => {
  const shown = async (html: string): Promise<string> =>
    (await articleOf('a.html', `<p>So ${html} holds.</p>`)).text;

  it.each([
    ['MathML', '<math><mi>F</mi><mo>=</mo><mi>m</mi><mi>a</mi></math>', 'F=ma'],
    [
      'powers and roots',
      '<math><mi>c</mi><mo>=</mo><msqrt><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><msup><mi>b</mi><mn>2</mn></msup></mrow></msqrt></math>',
      'c=√(a^2+b^2)',
    ],
    [
      'fractions',
      '<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>',
      '(a+b)/2',
    ],
    [
      'a source beside what is drawn',
      '<math alttext="v_0"><semantics><msub><mi>v</mi><mn>0</mn></msub><annotation encoding="application/x-tex">v_0</annotation></semantics></math>',
      'v_0',
    ],
    ['a source alone', '<math alttext="\\displaystyle P=UI"></math>', 'P=UI'],
    [
      'KaTeX',
      '<span class="katex"><span class="katex-mathml"><math><mi>sin</mi><mo>&ApplyFunction;</mo><mi>x</mi></math></span><span class="katex-html" aria-hidden="true">sinx</span></span>',
      'sin x',
    ],
    [
      'pictures of formulas',
      '<span class="mwe-math-element"><span style="display: none"><math><mi>U</mi><mo>=</mo><mi>R</mi><mi>I</mi></math></span><img aria-hidden="true" class="mwe-math-fallback-image-inline" alt="{\\displaystyle U=RI}"></span>',
      'U=RI',
    ],
    ['a picture alone', '<img class="tex" alt="\\frac{a}{b}">', 'a/b'],
  ])('are lines that can be read: %s', async (_, html, text) => {
    expect(await shown(html)).toBe(`So ${text} holds.`);
  });

  it('do not change numbers with raised digits, and marks of notes are left out', async () => {
    expect(
      await shown(
        '10<sup>6</sup> m<sup>2</sup><sup><a href="#n1">1</a></sup> on the 3<sup>rd</sup> <del>2nd</del> day',
      ),
    ).toBe('So 10^6 m² on the 3rd day holds.');
  });
});

describe('text with line ends of its own', () => {
  it.each([
    [
      'a law',
      '1. A skipper shall not:\n\n(a) enter the lock without leave of the keeper;\n(b) anchor in the fairway of the harbour; or\n(c) leave a boat there by night.\n',
    ],
    [
      'a letter',
      'Dear Ann,\n\nThe crane has stood still for three weeks, and nobody has\ntold us why. When will it be mended?\n\nYours,\nBob',
    ],
    [
      'an e-mail',
      'From: Ann Holm\nDate: 3 May 2020\n\nThe ferry does not run on Monday. The spare part has not come\nfrom the yard, and the skipper is on leave until the weekend.\n',
    ],
  ])('is prose when it holds prose: %s', async (_, text) => {
    const kinds = blockTexts(await articleOf('a.html', `<title>A</title><pre>${text}</pre>`)).map(
      ([kind]) => kind,
    );
    expect(kinds).not.toContain('code');
  });

  it.each([
    ['commands', 'npm install\nnpm start -- --port 80'],
    ['a program', 'def ferry(wind):\n    if wind > 8:\n        return "stays"\n    return "sails"'],
    ['settings', '[ferry]\nport: 80\nname = "Tern"'],
    [
      'an error',
      'Traceback (most recent call last):\n  File "a.py", line 3\nValueError: The wind is too strong.',
    ],
    ['a drawing', '+------+\n| Tern |\n+------+'],
    ['a table set with blanks', 'Boat      Fare\nTern      £12\nGull      £19'],
  ])('is code when it holds code: %s', async (_, text) => {
    const page = `<p>${PROSE}</p><pre>${text.replaceAll('<', '&lt;')}</pre>`;
    expect(blockTexts(await articleOf('a.html', page)).at(-1)?.[0]).toBe('code');
  });

  it('keeps the lines of code in a list', async () => {
    const page =
      '<ol><li>Start it:<pre>chmod +x ferry.run\n./ferry.run --port 80</pre><li>Open the page.</ol>';
    expect(blockTexts(await articleOf('a.html', page))).toEqual([
      ['list', '1. Start it:'],
      ['code', 'chmod +x ferry.run\n./ferry.run --port 80'],
      ['list', '2. Open the page.'],
    ]);
  });
});

describe('the article of a page', () => {
  it('keeps a table in a box beside the text', async () => {
    const page = `<article><h1>Isles</h1><p>${PROSE}</p><div class="sidebar-box"><table><tr><th>Isle<th>People<tr><td>Tern<td>412<tr><td>Gull<td>87</table></div><p>${PROSE} ${PROSE}</p></article>`;
    expect((await articleOf('a.html', page)).text).toContain(
      'Isle: Tern; People: 412\nIsle: Gull; People: 87',
    );
  });

  it('has no menus, contents, marks for editors, credits of pictures, comments and links to others', async () => {
    const page = `<div class="top-menu"><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></div>
      <div id="main"><h1>Ferry</h1><ul><li><a href="#times">Times</a><li><a href="#fares">Fares</a></ul>
      <figure><img src="a.jpg" alt="A ferry"><figcaption>The Tern. Photo: A. Holm</figcaption></figure>
      <h2 id="times">Times<a class="headerlink" href="#times">¶</a></h2><p>${PROSE}</p>
      <h2 id="fares">Fares <span class="mw-editsection">[edit]</span></h2><p>${PROSE}</p>
      <h2>Related pages</h2><ul><li><a href="/a">Buses</a><li><a href="/b">Trains</a></ul></div>
      <div class="comments"><p>I took this ferry last year with my family and we all liked it very much.</p></div>`;
    expect((await articleOf('a.html', page)).text).toBe(
      `Ferry\n\nTimes\n\n${PROSE}\n\nFares\n\n${PROSE}`,
    );
  });

  it('has no lines to other pages between its paragraphs, and no list of related ones', async () => {
    const page =
      '<h1>Storm</h1><p>Winds of ninety miles an hour closed the harbour on Friday.</p><p><b>Read more:</b> <a href="/x">Older storms of the year</a></p><p>Boats stayed in for two days.</p><div class="jp-relatedposts"><h3>Related</h3><p>Old news</p></div>';
    expect((await articleOf('a.html', page)).text).toBe(
      'Storm\n\nWinds of ninety miles an hour closed the harbour on Friday.\n\nBoats stayed in for two days.',
    );
  });

  it('stands beside a menu in a table of one row, in a page that nobody gave a title', async () => {
    const page =
      '<title>Untitled Document</title><table><tr><td><a href=a>Home</a><td><h3>The old harbour</h3><p>The harbour was built by the town and has been in use for all of the time since then.<p>It has two quays.</table>';
    const article = await articleOf('index.html', page);
    expect(article.title).toBe('The old harbour');
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'paragraph']);
  });

  it('is what stands for readers without scripts, or in the data, where nothing else is there', async () => {
    const noscript = `<div id="app"></div><noscript><p>Please enable JavaScript.</p><h1>Ferry</h1><p>${PROSE}</p></noscript>`;
    expect((await articleOf('a.html', noscript)).text).toBe(`Ferry\n\n${PROSE}`);
    const data = {
      '@type': 'Article',
      headline: 'Ferry',
      articleBody: `${PROSE}\n\nIt has a bar.`,
    };
    const page = `<div id="app">Loading…</div><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect((await articleOf('b.html', page)).text).toBe(`${PROSE}\n\nIt has a bar.`);
  });
});

describe('title, date and publisher of a page', () => {
  const data = (value: unknown): string =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const titleOf = async (html: string): Promise<string> =>
    (await articleOf('a.html', `${html}<p>${PROSE}</p>`)).title;

  it.each([
    [
      'a headline that is a description',
      `<title>Puffin - Lexicon</title>${data({ '@type': 'Article', name: 'Puffin', headline: 'species of bird' })}<h1>Puffin</h1>`,
      'Puffin',
    ],
    [
      'a section in the first heading',
      '<title>Ferry stays in port | The Post</title><h1>News</h1><h2>Ferry stays in port</h2>',
      'Ferry stays in port',
    ],
    [
      'a section that is not known',
      '<title>Ferry stays in port - Boats - The Post</title><h1>Boats</h1><h2>Ferry stays in port</h2>',
      'Ferry stays in port',
    ],
    [
      'the site in the first heading',
      '<meta property="og:site_name" content="The Post"><meta property="og:title" content="Ferry stays in port | The Post"><title>The Post</title><h1>The Post</h1>',
      'Ferry stays in port',
    ],
    [
      'the site behind the title',
      '<title>Ferry times &amp; fares — Town of Marlow</title><h1>Town of Marlow</h1><h2>Ferry times &amp; fares</h2>',
      'Ferry times & fares',
    ],
    [
      'a title in the body',
      '<body><div></div><title>Ferry stays in port</title>',
      'Ferry stays in port',
    ],
    [
      'microdata',
      '<title>x</title><div itemscope><h2 itemprop="headline">Ferry stays in port</h2></div>',
      'Ferry stays in port',
    ],
  ])('is told in spite of %s', async (_, html, title) => {
    expect(await titleOf(html)).toBe(title);
  });

  it.each([
    'SocialMediaPosting',
    'LiveBlogPosting',
    'DiscussionForumPosting',
    'ScholarlyArticle',
    'TechArticle',
    'https://schema.org/ReportageNewsArticle',
    ['Thing', 'BlogPosting'],
    'Recipe',
    'AboutPage',
  ])('are taken from data of the type %s', async (type) => {
    const value = {
      '@graph': [
        { '@type': 'Organization', '@id': '#o', name: 'The Post' },
        {
          '@type': type,
          headline: 'Ferry stays in port',
          datePublished: '2021-05-05T10:00:00+01:00',
          publisher: { '@id': '#o' },
        },
      ],
    };
    expect(
      await articleOf('a.html', `<title>x</title>${data(value)}<p>${PROSE}</p>`),
    ).toMatchObject({
      title: 'Ferry stays in port',
      published: '2021-05-05',
      publisher: 'The Post',
    });
  });

  it('come from data with a comma too many, and the address from the note that browsers leave', async () => {
    const page = `<!-- saved from url=(0029)https://post.example/ferry --><html><script type="application/ld+json">{"@type": "Article", "headline": "Ferry stays in port",}</script><p>${PROSE}</p>`;
    expect(await articleOf('a.html', page)).toMatchObject({
      title: 'Ferry stays in port',
      url: 'https://post.example/ferry',
    });
  });

  it('keeps no address of megabytes', async () => {
    const page = `<link rel="canonical" href="https://post.example/${'a'.repeat(1_000_000)}"><p>${PROSE}</p>`;
    expect((await articleOf('a.html', page)).url).toBeUndefined();
  });
});
