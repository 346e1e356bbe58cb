import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/answering/small-talk/library.ts';
import { replyToSmallTalk } from '../../../src/answering/small-talk/reply.ts';
import { shownIndex } from '../../../src/index/shown-index.ts';
import { english } from '../../../src/messages/english.ts';
import { article } from '../../support/answers.ts';
import { IndexFixture } from '../../support/index-fixture.ts';

const library = { articles: [article()], starters: [] };

describe('the reply to small talk', () => {
  test('offers three starters, each from a heading or title of another article', async () => {
    const fixture = await IndexFixture.create({
      'a.md':
        '# Ferries\n\nThey run daily.\n\n## Prices\n\nA trip is £2.\n\n## Who runs them\n\nWe do.\n',
      'b.md': '# Trees\n\nThe park has forty lime trees.\n\n## The oldest tree\n\nIt is an oak.\n',
      'c.md': '# Water\n\nThe reservoir holds enough water.\n',
      'd.md': '# Roads\n\nThe road is closed.\n',
    });
    await fixture.build();
    const read = await fixture.read((index) => readLibrary(shownIndex(index)));
    expect(replyToSmallTalk('greeting', read, english.people)).toBe(
      `${english.people.smallTalk.greeting}\n\nFor example:\n` +
        '- Tell me who runs them.\n' +
        '- What do the articles say about “The oldest tree”?\n' +
        '- Summarise the article “Water”.',
    );
  });

  test('lists the articles, of many the first', () => {
    const articles = Array.from({ length: 25 }, (_, id) => article({ id, title: `Title ${id}` }));
    const reply = replyToSmallTalk('articles', { articles, starters: [] }, english.people);
    expect(reply).toMatch(/^I know 25 articles:\n- Title 0\n- Title 1\n/);
    expect(reply).toMatch(/- Title 19\nand 5 more$/);
  });

  test('explains the front end to those who ask for help', () => {
    const help = replyToSmallTalk('help', library, english.people, 'Type /ask.');
    expect(help).toBe('Type /ask.');
    expect(replyToSmallTalk('help', library, english.people)).toBe(
      english.people.smallTalk.abilities,
    );
    expect(replyToSmallTalk('thanks', library, english.people)).toContain('You are welcome.');
  });
});
