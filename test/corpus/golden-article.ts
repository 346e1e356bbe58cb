import type { Article, Block, BlockKind } from '../../src/corpus/article.ts';

const ORCHARD =
  'The orchard on Cobb Hill was planted in 1902 by Dr. A. Penrose, who wanted forty kinds of apple. He got thirty-eight. ' +
  'Two died in the first frost, i.e. before anybody had tasted them! Was it worth the trouble? The parish thinks so: ' +
  'about 3.5 tonnes are picked each year, and St. Anne’s school gets the windfalls. ';
const PRESS =
  '“Nobody paid,” said Mrs. Hale, “until the press came.” It came on 4 May 1911 (see no. 7 of the ledger) and cost £112.50. ' +
  'The U.S. firm that made it, Ward & Co., sent a man to set it up; he stayed for six weeks and married here. ' +
  'Juice is sold at the gate at 10 a.m. on Saturdays, a litre for 1.20, and what is left is pressed again for vinegar… ';

/** Enough of a text to be cut into several passages, with what is hard to cut. */
const BLOCKS: readonly (readonly [BlockKind, string, number?])[] = [
  ['heading', 'The orchard', 1],
  ['paragraph', ORCHARD.trim()],
  ['heading', 'How it is kept', 2],
  ['paragraph', `${PRESS}${ORCHARD}${PRESS}`.trim()],
  ['list', '- prune in January;\n- spray nothing\n- thin the fruit by hand, one apple to a spur'],
  ['quote', 'An apple that has seen snow keeps until Whitsun.'],
  ['heading', 'Yields', 2],
  ['table', 'year: 1999; tonnes: 3.1\nyear: 2000; tonnes: 3.6\nyear: 2001; tonnes: 2.2'],
  ['heading', 'Notes', 3],
  ['code', 'ledger --year 1911 --number 7\nledger --year 1912'],
  ['paragraph', `${ORCHARD}${PRESS}${PRESS}${ORCHARD}`.trim()],
  ['paragraph', `A list of names without an end: ${'Bramley, Pippin, Russet, '.repeat(60)}Quince.`],
  ['heading', 'Thanks', 2],
  ['paragraph', 'To all who pick.'],
];

/** An article made by hand, so that no reader has a part in how it is split. */
export function goldenArticle(): Article {
  let text = '';
  const blocks: Block[] = [];
  for (const [kind, content, level] of BLOCKS) {
    const start = text.length === 0 ? 0 : text.length + 2;
    text += `${text.length === 0 ? '' : '\n\n'}${content}`;
    blocks.push({ kind, start, end: text.length, ...(level !== undefined && { level }) });
  }
  return {
    path: 'orchard.md',
    title: 'The orchard on Cobb Hill',
    tags: [],
    text,
    blocks,
    hash: '',
  };
}
