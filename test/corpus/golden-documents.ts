import { type PdfTextLine, writePdf } from './pdf-writer.ts';

const MARKDOWN = `---
title: The ferry at Longmere
publisher: Longmere Parish
published: 2019-04-02
url: https://longmere.example/ferry
tags: [ferry, transport]
---

# The ferry at Longmere

The ferry has crossed the mere since **1871**; see [its history](https://longmere.example/history). It carries
*people*, bicycles and, on Mondays, \`sheep\`.\\
A crossing takes nine minutes.

## Fares

| passenger | fare |
| --- | ---: |
| adult | £2.40 |
| child | £1.20 |

- Season tickets are sold at the quay.
  - They are valid for a year.
- Dogs travel free[^1].

1. Ring the bell.
2. Wait at the white post.

> "The bell was cast in Holm," said the ferryman.

\`\`\`
bell --ring twice
\`\`\`

### Winter ###

From November to February there is ~~no ferry~~ a boat on request.<br>It is booked a day ahead.

Further notes
-------------

![The quay](quay.png) The quay was widened in 2003 &amp; paved in 2004.

[^1]: On a lead.
`;

const HTML = `<!doctype html>
<html lang="en"><head>
<title>Night buses begin in Orrin | Orrin Gazette</title>
<meta property="og:title" content="Night buses begin in Orrin">
<meta property="og:site_name" content="Orrin Gazette">
<meta property="article:published_time" content="2021-09-14T06:30:00Z">
<link rel="canonical" href="https://gazette.example/night-buses">
<style>p { color: red }</style>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>
<h1>Night buses begin in Orrin</h1>
<p class="byline">By a reporter, 14 September 2021</p>
<p>Orrin&rsquo;s first night buses left the station on Friday at half past eleven. The council expects about
forty riders a night, most of them from the mill and the two hospitals on the hill above the town.</p>
<h2>Where they run</h2>
<ul><li>Line 1: the station to the hill, every <em>thirty</em> minutes</li>
<li>Line 2: the market to the mill<ol><li>by the bridge</li><li>by the weir</li></ol></li></ul>
<p>Drivers were found within a week.<br>Three of them had driven lorries before, and one a tram in another town
until its line was closed.</p>
<table><thead><tr><th>Night</th><th>Riders</th></tr></thead>
<tbody><tr><td>Friday</td><td>52</td></tr><tr><td>Saturday</td><td>61</td></tr></tbody></table>
<blockquote><p>I no longer walk home in the rain, and neither does anybody else on the late shift.</p></blockquote>
<pre>tickets: 1.80 each</pre>
<p>The trial ends in March, when the council will count who rode and decide whether to go on with both lines.</p>
</article></main>
<footer><p>Cookies help us. Contact us.</p></footer>
<script>track()</script>
</body></html>
`;

const PLAIN = `Home
News
Contact us

Weir repaired at last

Published on 30 March 2015

The weir above Tolney was repaired on Thursday, two years after the
flood that broke it. The work cost 84,000 pounds, of which the county paid
a half.

- new oak gates
- a path for eels

Walkers may cross again from Easter; the signs say so already.

Share this page
12 comments
`;

/** Lines of 11 points, set 14 apart from `y` downwards. */
function lines(y: number, ...texts: string[]): PdfTextLine[] {
  return texts.map((text, index) => ({ y: y - index * 14, size: 11, text }));
}

const PDF = writePdf(
  [
    [
      { y: 780, size: 20, text: 'Lighthouse accounts' },
      ...lines(740, '7 June 2016'),
      ...lines(
        700,
        'The lamp burned 3,910 hours in the year and the key-',
        'holders were paid monthly.',
      ),
      { y: 640, size: 14, text: 'Oil' },
      ...lines(610, 'Oil came by boat until the causeway was mended and'),
    ],
    [...lines(780, 'by cart from then on.'), ...lines(740, '- forty barrels', '- two spare wicks')],
  ],
  'Lighthouse accounts',
);

/** A small document of every format, of our own words, by path. */
export const GOLDEN_DOCUMENTS: Readonly<Record<string, string | Uint8Array>> = {
  'ferry.md': MARKDOWN,
  'night-buses.html': HTML,
  'weir.txt': PLAIN,
  'lighthouse.pdf': PDF,
};
