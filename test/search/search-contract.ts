import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/confidence/decide.ts';
import type { Found } from '../../src/search/found.ts';
import type { Search } from '../../src/search/search.ts';
import { ARTICLES } from '../support/index-fixture.ts';

/** Articles by path. */
export type Articles = Readonly<Record<string, string>>;

/** A search of articles that can be exchanged. What it holds is closed when the running test has finished. */
export interface SearchedTown {
  readonly search: Search;
  /** Puts these articles in the place of all others; settles when the next question is asked of them alone. */
  replace(articles: Articles): Promise<void>;
}

/** What every search must do, whatever it keeps its articles in. */
export function describeSearch(
  name: string,
  makeSearch: (articles: Articles) => Promise<SearchedTown>,
): void {
  describe(`${name}, as any search,`, () => {
    it('puts the passage first that answers', async () => {
      const { search } = await makeSearch(ARTICLES);
      const expected: [string, string][] = [
        ['What did the bridge cost?', 'bridge.md'],
        ['When does the library open on Saturdays?', 'library.md'],
        ['How many pounds does a market stall cost?', 'market.txt'],
        ['When were the lime trees planted?', 'parks/trees.md'],
        ['How long does the water of the reservoir last without rain?', 'water.md'],
      ];
      for (const [question, path] of expected) {
        expect(paths(await search.find(question))[0]).toBe(path);
      }
    });

    it('finds what stands in two files once, in the one with the shorter path', async () => {
      const water = ARTICLES['water.md'] ?? '';
      const { search } = await makeSearch({
        ...ARTICLES,
        'a/water.md': water,
        'water (1).md': water,
        'water-edited.md': `---\ntitle: Water\ntags: [old]\n---\n${water}`,
        'another-reservoir.md': water.replace('# Water', '# The other reservoir'),
      });
      const found = await search.find('How long does the water last?');
      const { passages, standings } = found;
      expect(paths(found).filter((path) => /water|reservoir/.test(path))).toEqual(
        expect.arrayContaining(['water.md', 'another-reservoir.md']),
      );
      expect(passages).toHaveLength(Object.keys(ARTICLES).length + 1);
      expect(standings).toHaveLength(passages.length);
    });

    it('says of every candidate how it stands, and gives the passages of the best', async () => {
      const { search } = await makeSearch(ARTICLES);
      const { question, passages, standings } = await search.find('Who opened the bridge in May?');
      expect(passages.map(({ rank }) => rank)).toEqual(passages.map((_, place) => place + 1));
      expect(standings.length).toBeGreaterThanOrEqual(passages.length);
      expect(standings.slice(0, passages.length).map(({ score }) => score)).toEqual(
        passages.map(({ score }) => score),
      );
      expect(standings[0]?.likeness).toBe(1);
      for (const [place, { score, strengths, likeness }] of standings.entries()) {
        expect(score).toBeLessThanOrEqual(standings[place - 1]?.score ?? Number.POSITIVE_INFINITY);
        expect(strengths).toHaveLength(question.terms.length);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
      }
      for (const { passage, reasons, coverage } of passages) {
        expect(passage.text).not.toBe('');
        expect(reasons).not.toEqual([]);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage).toBeLessThanOrEqual(1);
      }
    });

    it('finds the same for the same question', async () => {
      const { search } = await makeSearch(ARTICLES);
      const question = 'What does the council say of the bridge?';
      expect(untimed(await search.find(question))).toEqual(untimed(await search.find(question)));
    });

    it('gives as many passages as asked for, and judges them no differently', async () => {
      const { search } = await makeSearch(ARTICLES);
      const all = await search.find('Where is the market office?', { limit: 50 });
      const two = await search.find('Where is the market office?', { limit: 2 });
      expect(all.passages.length).toBeGreaterThan(2);
      expect(two.passages).toEqual(all.passages.slice(0, 2));
      expect(two.standings).toEqual(all.standings);
      expect(decide(two)).toEqual(decide(all));
    });

    it('gives at most twenty passages where no number is asked for', async () => {
      const { search } = await makeSearch(many('A stall at the market'));
      expect((await search.find('Who lets a stall?')).passages).toHaveLength(20);
    });

    it('reads the question once, for everyone', async () => {
      const { search } = await makeSearch(ARTICLES);
      const text = 'Does the bridge carry cycles?';
      const { question, focus } = await search.find(text);
      expect(question.text).toBe(text);
      expect(Math.hypot(...question.vector)).toBeCloseTo(1, 4);
      expect(question.terms.map((term) => term.text)).toEqual(['bridge', 'carry', 'cycles']);
      for (const { weight, passages } of question.terms) {
        expect(weight).toBeGreaterThan(0);
        expect(passages).toBeGreaterThan(0);
      }
      expect(focus).toBe(question);
    });

    it('reads what a question is after by the same counts, without searching for that', async () => {
      const { search } = await makeSearch(ARTICLES);
      const text = 'How much water is in the reservoir, and the bridge?';
      const plain = await search.find(text);
      const focused = await search.find(text, { focus: 'The bridge?' });
      expect(focused.focus.text).toBe('The bridge?');
      expect(focused.focus.terms).toEqual(
        plain.question.terms.filter((term) => term.text === 'bridge'),
      );
      expect(focused.focus.vector).not.toEqual(focused.question.vector);
      expect(focused.passages).toEqual(plain.passages);
    });

    it('keeps words that are in no article, as a reason to doubt', async () => {
      const { search } = await makeSearch(ARTICLES);
      const found = await search.find('Zyxwvut qponmlk?');
      expect(found.question.terms.map(({ passages }) => passages)).toEqual([0, 0]);
      for (const { score, coverage } of found.passages) {
        expect(Number.isFinite(score)).toBe(true);
        expect(coverage).toBe(0);
      }
      expect(decide(found).band).toBe('decline');
    });

    it('refuses a question without a word', async () => {
      const { search } = await makeSearch(ARTICLES);
      for (const question of ['', ' \n', '?!', '🎉']) {
        await expect(search.find(question)).rejects.toMatchObject({ identifier: 'question-empty' });
      }
    });

    it('takes in passages of the previous turn, and passes over those that are gone', async () => {
      const articles = {
        ...many('A stall at the market'),
        'far.md': '# Rain\n\nNinety days dry.\n',
      };
      const { search } = await makeSearch(articles);
      const [far] = (await search.find('Ninety days of rain?', { limit: 1 })).passages;
      const id = far?.passage.id ?? '';
      const question = 'Who lets a stall at the market?';
      const all = { limit: 1000 };
      const plain = await search.find(question, all);
      expect(plain.passages.map(({ passage }) => passage.id)).not.toContain(id);
      const boosted = await search.find(question, { ...all, boostPassages: [id, 'gone'] });
      expect(boosted.passages.map(({ passage }) => passage.id)).toContain(id);
      expect(boosted.passages[0]?.passage.id).toBe(plain.passages[0]?.passage.id);
    });

    it('leaves out articles as if they had never been there', async () => {
      const { search } = await makeSearch(ARTICLES);
      const [tree] = (await search.find('How many lime trees?', { limit: 1 })).passages;
      const { question, passages } = await search.find('How many lime trees?', {
        withoutArticles: ['parks/trees.md', 'no-such-article.md'],
        boostPassages: [tree?.passage.id ?? ''],
      });
      expect(tree?.passage.article.path).toBe('parks/trees.md');
      expect(passages.length).toBeGreaterThan(0);
      for (const { passage } of passages) expect(passage.article.path).not.toBe('parks/trees.md');
      const lime = question.terms.find(({ text }) => text === 'lime');
      expect(lime?.passages).toBe(0);
    });

    it('searches the collections that are named, as if there were no others', async () => {
      const within = { collections: ['council', 'no-such-collection'], limit: 50 };
      const { search } = await makeSearch(COLLECTIONS);
      const alone = (await makeSearch(inCollections('council'))).search;
      for (const question of QUESTIONS) {
        const found = await search.find(question, within);
        expect(found.passages.length).toBeGreaterThan(0);
        for (const { passage } of found.passages)
          expect(passage.article.path).not.toMatch(/^staff/);
        expect(withoutRows(found)).toEqual(withoutRows(await alone.find(question, { limit: 50 })));
      }
      expect(await search.countArticles(within)).toBe(await alone.countArticles());
      const kept = { ...within, withoutArticles: ['council/tax.md'] };
      for (const { passage } of (await search.find('The council tax?', kept)).passages) {
        expect(passage.article.path).not.toMatch(/^staff|tax/);
      }
    });

    it('finds what is in no collection for everybody, and takes in no passage of a hidden one', async () => {
      const { search } = await makeSearch(COLLECTIONS);
      const question = 'How many days of leave do the staff have?';
      const [hidden] = (await search.find(question, { limit: 1 })).passages;
      expect(hidden?.passage.article.path).toBe('staff/leave.md');
      const found = await search.find(question, {
        collections: [],
        boostPassages: [hidden?.passage.id ?? ''],
      });
      expect(new Set(paths(found))).toEqual(new Set(['welcome.md']));
      expect(found.question.terms.find(({ text }) => text === 'leave')?.passages).toBe(0);
      expect(await search.countArticles({ collections: [] })).toBe(1);
    });

    it('finds nothing where no article is left', async () => {
      const { search } = await makeSearch(ARTICLES);
      const found = await search.find('What did the bridge cost?', {
        withoutArticles: Object.keys(ARTICLES),
      });
      expect(found).toMatchObject({ passages: [], standings: [] });
      expect(decide(found)).toMatchObject({ band: 'decline', probability: 0 });
    });

    it('ends when it is called off, before and while it searches', async () => {
      const { search } = await makeSearch(ARTICLES);
      const before = AbortSignal.abort(new Error('called off before'));
      await expect(search.find('The bridge?', { signal: before })).rejects.toThrow(
        'called off before',
      );
      const controller = new AbortController();
      const asked = search.find('The bridge?', { signal: controller.signal });
      controller.abort(new Error('called off meanwhile'));
      await expect(asked).rejects.toThrow('called off meanwhile');
    });

    it('answers a question from one state of the articles, whatever comes meanwhile', async () => {
      const town = await makeSearch(edition(0));
      const seen = new Set<string>();
      const asking = Array.from({ length: 4 }, async () => {
        while (!seen.has('edition 2')) {
          const { passages } = await town.search.find('Which edition of the gazette is this?');
          const editions = new Set(passages.map(({ passage }) => editionOf(passage.text)));
          expect(passages).toHaveLength(3);
          expect(editions.size).toBe(1);
          for (const each of editions) seen.add(each);
          await setTimeout(3);
        }
      });
      for (const number of [1, 2]) {
        await town.replace(edition(number));
        const { passages } = await town.search.find('Which edition of the gazette is this?');
        expect(editionOf(passages[0]?.passage.text ?? '')).toBe(`edition ${number}`);
      }
      await Promise.all(asking);
      expect(seen).toContain('edition 0');
    });

    it('counts the articles that can be found', async () => {
      const town = await makeSearch(ARTICLES);
      expect(await town.search.countArticles()).toBe(Object.keys(ARTICLES).length);
      await town.replace(edition(1));
      expect(await town.search.countArticles()).toBe(3);
    });

    it('answers what was asked before it was closed, and takes no more', async () => {
      const { search } = await makeSearch(ARTICLES);
      const asked = search.find('What did the bridge cost?');
      await search.close();
      expect(paths(await asked)[0]).toBe('bridge.md');
      await expect(search.find('What did the bridge cost?')).rejects.toThrow('closed');
      await expect(search.countArticles()).rejects.toThrow('closed');
    });
  });
}

/** A town with an article for everybody, and two collections. */
const COLLECTIONS: Articles = {
  'welcome.md': '# Welcome\n\nThe town hall is open to everybody on weekdays.\n',
  'council/bridge.md': '# The bridge\n\nThe council opened the bridge in May. It cost 3 million.\n',
  'council/tax.md': '# Tax\n\nThe council tax rises by two per cent in April.\n',
  'staff/leave.md': '# Leave\n\nThe staff of the council have thirty days of leave.\n',
  'staff/pay/bridge.md': '# Pay\n\nThe keeper of the bridge is paid by the council in May.\n',
};

const QUESTIONS = ['When did the council open the bridge?', 'Who is paid in May?', 'Zyxwvut?'];

function inCollections(...names: readonly string[]): Articles {
  const kept = Object.entries(COLLECTIONS).filter(
    ([path]) => !path.includes('/') || names.includes(path.split('/')[0] ?? ''),
  );
  return Object.fromEntries(kept);
}

/** What was found, without the numbers that an index gives its articles and passages. */
function withoutRows(found: Found) {
  const { passages, ...rest } = untimed(found);
  return {
    ...rest,
    passages: passages.map(({ passage: { row: _, article, ...passage }, ...ranked }) => ({
      ...ranked,
      passage: { ...passage, path: article.path },
    })),
  };
}

function paths({ passages }: Found): string[] {
  return passages.map(({ passage }) => passage.article.path);
}

function untimed({ timingsMs, ...found }: Found): Omit<Found, 'timingsMs'> {
  expect(timingsMs.embed).toBeGreaterThanOrEqual(0);
  expect(timingsMs.search).toBeGreaterThanOrEqual(0);
  return found;
}

/** More articles than a question has candidates, each of one passage that begins alike. */
function many(beginning: string): Articles {
  return Object.fromEntries(
    Array.from({ length: 200 }, (_, number) => [
      `stall-${number}.md`,
      `# Stall ${number}\n\n${beginning} has the number ${number}, and is let by the market office.\n`,
    ]),
  );
}

/** Three articles that say which edition they are of. */
function edition(number: number): Articles {
  return Object.fromEntries(
    ['bridges', 'parks', 'water'].map((subject) => [
      `${subject}-${number}.md`,
      `# The gazette on ${subject}\n\nThis is edition ${number} of the gazette, on ${subject}.\n`,
    ]),
  );
}

function editionOf(text: string): string {
  return /edition \d/.exec(text)?.[0] ?? '';
}
