import { describe, expect, it } from 'vitest';
import { inspectIndex } from '../../src/index/index-state.ts';
import { IndexFixture } from '../support/index-fixture.ts';

const line = (title: string, text: string): string => JSON.stringify({ title, text });

describe('files that hold many articles', () => {
  const FIRST = `${line('One', 'The ferry sails at noon.')}\n${line('Two', 'The crane lifts eight tonnes.')}\n`;

  it('give each of them, and a build without changes keeps them', async () => {
    const fixture = await IndexFixture.create({
      'news.jsonl': `${FIRST}{oops\n`,
      'a.md': 'A sentence.',
    });
    const first = await fixture.build();
    expect(first.articles).toMatchObject({
      total: 3,
      added: 3,
      skipped: [{ path: 'news.jsonl#3', reason: 'it is not valid JSON' }],
    });
    await fixture.read((index) => {
      expect(index.articles.map(({ path }) => path)).toEqual([
        'a.md',
        'news.jsonl#1',
        'news.jsonl#2',
      ]);
    });
    const second = await fixture.build();
    expect(second).toMatchObject({
      generation: first.generation,
      articles: { ...first.articles, added: 0 },
    });
    const { corpusDir, indexDir, embedder } = fixture;
    const { fingerprint } = embedder;
    expect(await inspectIndex({ corpusDir, indexDir, fingerprint })).toEqual({ state: 'current' });
  });

  it('are read again when they change, and only new text is embedded', async () => {
    const fixture = await IndexFixture.create({ 'news.jsonl': FIRST });
    await fixture.build();
    await fixture.write(
      'news.jsonl',
      `${FIRST}${line('Three', 'The lock is shut at low water.')}\n`,
    );
    const report = await fixture.build();
    expect(report.articles).toMatchObject({ total: 3, added: 1, changed: 2, removed: 0 });
    expect(report.windows.embedded).toBe(1);
    await fixture.write('news.jsonl', `${line('One', 'The ferry sails at noon.')}\n`);
    expect((await fixture.build()).articles).toMatchObject({ total: 1, removed: 2 });
  });
});

describe('the report of a build', () => {
  it('counts the files that are not read by their endings', async () => {
    const fixture = await IndexFixture.create({
      'a.md': 'A sentence.',
      'b.PNG': 'x',
      'c.png': 'x',
      'd.zip': 'x',
      LICENSE: 'x',
      '.hidden.gz': 'x',
    });
    const { articles } = await fixture.build();
    expect(articles.unread).toEqual({ '': 1, png: 2, zip: 1 });
  });

  it('counts settings in JSON, which nobody meant to be articles, as files that are not read', async () => {
    const fixture = await IndexFixture.create({
      'a.md': 'A sentence.',
      'package.json':
        '{"name": "docs", "description": "The town\u2019s pages", "version": "1.0.0"}',
      'tsconfig.json': '{\n  // For the editor.\n  "compilerOptions": { "strict": true, },\n}',
      'guide/_category_.json': '{"label": "Guide", "link": {"description": "How to begin"}}',
      'schema.json': '{"$schema": "https://x.example", "title": "Town", "description": "A town."}',
      'log.jsonl': '{"level": 30, "msg": "ready"}\n{"level": 30, "msg": "done"}\n',
      'news.json': '{"title": "The ferry", "text": "It sails at noon.",}',
      'broken.json': '{"title": "The ferry", ',
    });
    const first = await fixture.build();
    expect(first.articles).toMatchObject({
      total: 2,
      unread: { json: 4, jsonl: 1 },
      skipped: [{ path: 'broken.json', reason: 'it is not valid JSON' }],
    });
    const second = await fixture.build();
    expect(second.articles).toEqual({ ...first.articles, added: 0 });
    expect(second.generation).toBe(first.generation);
  });

  it('names what was wrong with an article or had to be guessed, also when nothing has changed since', async () => {
    const fixture = await IndexFixture.create({
      'a.md': '---\ntitle: One: two\n---\n\nA sentence.',
    });
    await fixture.write('b.txt', Buffer.from('The caf\u00e9 opens at noon.', 'latin1'));
    const { articles } = await fixture.build();
    expect(articles.warnings).toEqual([
      { path: 'a.md', warning: expect.stringMatching(/^its front matter is not valid YAML/) },
      {
        path: 'b.txt',
        warning: 'it is not in UTF-8; it was read as Windows-1252, which is a guess',
      },
    ]);
    expect((await fixture.build()).articles.warnings).toEqual(articles.warnings);
    await fixture.write('c.md', 'Another sentence.');
    expect((await fixture.build()).articles.warnings).toEqual(articles.warnings);
  });
});
