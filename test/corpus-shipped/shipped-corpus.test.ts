import { describe, expect, it } from 'vitest';
import { answersNotFound, readArticles, readLabelled, shippedCorpus } from './read-labelled.ts';

const articles = await readArticles(shippedCorpus);
const bodies = new Map(articles.map((article) => [article.name, article.body.toLowerCase()]));
const shipped = await readLabelled('shipped.jsonl');
const followUps = await readLabelled('follow-ups.jsonl');

describe('the articles that ship', () => {
  it('are five Markdown files with a title and tags, and distinct titles', () => {
    expect(articles).toHaveLength(5);
    expect(articles.every((article) => /^[a-z0-9-]+\.md$/.test(article.name))).toBe(true);
    expect(new Set(articles.map((article) => article.frontMatter.title)).size).toBe(5);
    expect(articles.every((article) => (article.frontMatter.tags ?? []).length > 0)).toBe(true);
  });

  it('state the dates and the publishers that their originals state, and no others', () => {
    const stated = articles.map(({ name, frontMatter }) => [
      name,
      frontMatter.publisher,
      frontMatter.published,
    ]);
    expect(stated).toEqual([
      [
        'birmingham-childrens-services-consultation.md',
        'Public Sector Executive (PSE)',
        '2017-06-20',
      ],
      ['community-involvement-in-deprived-areas.md', 'Publictechnology', '2005-09-07'],
      ['health-and-social-care-big-society.md', 'GovToday', '2011-03-30'],
      ['surrey-public-service-transformation-network.md', undefined, undefined],
      ['wales-invest-to-save-funding.md', 'Welsh Government', undefined],
    ]);
  });

  it.each(articles)('$name has several headed sections of prose', ({ body }) => {
    expect(body.match(/^## \S/gm)?.length).toBeGreaterThanOrEqual(4);
    expect(body.split(/\s+/).length).toBeGreaterThan(350);
  });
});

describe.each([
  { name: 'shipped.jsonl', questions: shipped, least: 80 },
  { name: 'follow-ups.jsonl', questions: followUps, least: 70 },
])('the questions of $name', ({ questions, least }) => {
  it('are many, and have ids of their own', () => {
    expect(questions.length).toBeGreaterThanOrEqual(least);
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
  });

  it('name an article that exists where they can be answered, and none where they cannot', () => {
    const wrong = questions.filter(
      ({ answerable, relevant }) =>
        answerable !== relevant.length > 0 || relevant.some((file) => !bodies.has(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('have answers that stand word for word in a relevant article', () => {
    const answerable = questions.filter((question) => question.answerable);
    expect(answerable.filter(({ answers }) => answers === undefined)).toEqual([]);
    expect(questions.flatMap((question) => answersNotFound(question, bodies))).toEqual([]);
  });

  it('ask about every article', () => {
    const asked = new Set(questions.flatMap((question) => question.relevant));
    expect([...asked].sort()).toEqual([...bodies.keys()].sort());
  });
});

describe('the questions about the shipped articles', () => {
  it('cannot be answered in at least a sixth of the cases', () => {
    const unanswerable = shipped.filter((question) => !question.answerable);
    expect(unanswerable.length / shipped.length).toBeGreaterThanOrEqual(1 / 6);
  });
});

describe('the follow-up questions', () => {
  it('come after whole turns and are spelled out', () => {
    for (const { id, history, kind, standalone } of followUps) {
      const roles = history?.map((turn) => turn.role) ?? [];
      expect(roles.length, id).toBeGreaterThanOrEqual(2);
      expect(
        roles.every((role, place) => role === (place % 2 === 0 ? 'user' : 'assistant')),
        id,
      ).toBe(true);
      expect([kind, standalone], id).not.toContain(undefined);
    }
  });

  it('quote the articles in the assistant turns', () => {
    const quoted = followUps
      .flatMap((question) => question.history ?? [])
      .filter((turn) => turn.role === 'assistant' && turn.content.includes('[1]'))
      .flatMap((turn) => turn.content.split(/ \[1\]\.\s*/))
      .filter((sentence) => sentence !== '');
    const all = [...bodies.values()].join('\n');
    expect(quoted.length).toBeGreaterThan(70);
    expect(quoted.filter((sentence) => !all.includes(`${sentence.toLowerCase()}.`))).toEqual([]);
  });

  it('change the subject at least fifteen times, in words that need no history', () => {
    const changes = followUps.filter((question) => question.kind === 'new-subject');
    expect(changes.length).toBeGreaterThanOrEqual(15);
    expect(changes.filter(({ question, standalone }) => question !== standalone)).toEqual([]);
  });
});
