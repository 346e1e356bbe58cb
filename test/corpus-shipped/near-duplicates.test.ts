import { describe, expect, it } from 'vitest';
import { answersNotFound, nearDuplicates, readArticles, readLabelled } from './read-labelled.ts';

const items = await readArticles(nearDuplicates);
const bodies = new Map(items.map((item) => [item.name, item.body.toLowerCase()]));
const questions = await readLabelled('near-duplicates.jsonl');

describe('the corpus of near-duplicates', () => {
  it('holds many short items, no two of them alike', () => {
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(new Set(bodies.values()).size).toBe(items.length);
    expect(items.filter((item) => item.body.split(/\s+/).length > 90)).toEqual([]);
  });

  it('has questions with ids of their own, each about one item and all items asked about', () => {
    expect(questions.length).toBeGreaterThanOrEqual(80);
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
    expect(questions.filter(({ relevant }) => relevant.length !== 1)).toEqual([]);
    expect(new Set(questions.flatMap(({ relevant }) => relevant))).toEqual(new Set(bodies.keys()));
  });

  it('has answers that stand word for word in the item', () => {
    expect(questions.filter(({ answers }) => answers === undefined)).toEqual([]);
    expect(questions.flatMap((question) => answersNotFound(question, bodies))).toEqual([]);
  });
});
