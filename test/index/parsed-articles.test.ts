import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ParsedArticles } from '../../src/index/building/parsed-articles.ts';
import type { IndexedArticle } from '../../src/index/passages/indexed-article.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Articles of two windows each, the third of more than is written or read at once. */
const ARTICLES = Array.from({ length: 400 }, (_, number): IndexedArticle => {
  const text = `Zoë’s swan no. ${number} 🦢 \ud83e `.repeat(number === 2 ? 80_000 : 300);
  const window = (place: number) => ({ id: `${number}-${place}`, start: place, end: place + 1 });
  const windows = [window(0), window(1)];
  const passage = { id: `${number}`, headingPath: ['Swans'], start: 0, end: 2, text, blocks: [] };
  const passages = [{ ...passage, windows }];
  return { path: `${number}.md`, title: `No. ${number}`, tags: [], hash: `${number}`, passages };
});
const textsOf = ({ title }: IndexedArticle) => [`${title}: one 🦢`, `${title}: two`];

it('What was parsed comes back as it was, in any order, and leaves no file behind', async () => {
  const folder = await temporaryFolder();
  const parsed = new ParsedArticles(join(folder, 'unfinished'));
  const added = [];
  for (const article of ARTICLES) added.push(await parsed.add(article, textsOf(article)));
  expect(added[5]?.windowIds).toEqual(['5-0', '5-1']);

  const forwards = ARTICLES.map((article, place) => ({ article, place }));
  for (const { article, place } of [...forwards, ...forwards.toReversed()]) {
    const one = added[place];
    if (one === undefined) throw new Error('It was not added.');
    expect(await parsed.texts(one)).toEqual(textsOf(article));
    expect(await parsed.article(one)).toEqual(article);
  }
  await parsed.close();
  expect(await readdir(folder)).toEqual([]);
});

it('A little that was parsed is never written', async () => {
  const folder = join(await temporaryFolder(), 'missing');
  const parsed = new ParsedArticles(join(folder, 'unfinished'));
  const [article] = ARTICLES;
  if (article === undefined) throw new Error('There is none.');
  const one = await parsed.add(article, textsOf(article));
  expect(await parsed.article(one)).toEqual(article);
  await parsed.close();
  for (const large of ARTICLES.slice(2, 3)) {
    await expect(parsed.add(large, [])).rejects.toMatchObject({ identifier: 'index-write-failed' });
  }
});
