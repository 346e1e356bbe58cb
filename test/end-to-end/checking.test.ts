import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { article, passage, statement } from '../support/answers.ts';
import { HeldAsker } from '../support/held-asker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const sentence =
  'Wales is putting £7.3 million of "invest-to-save" funding into its public services and expects this to save £14 million each year.';
const town = useTowns();

async function answered(here: Town) {
  const guild = here.fake.guild();
  const general = guild.textChannel('general');
  const ada = here.fake.user('ada');
  const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
  return { guild, general, ada, answer };
}

describe('the passages behind an answer', () => {
  test('are shown to whoever presses, in private, with the supporting sentence in bold', async () => {
    const here = await town();
    const { answer } = await answered(here);
    const ben = here.fake.user('ben');
    const passages = await ben.click(answer, 'Show passages').waitFor(({ loading }) => !loading);
    expect(passages.ephemeral).toBe(true);
    expect(passages.text).toContain(`**${sentence}**`);
    expect(passages.text).toContain('Jane Hutt announced the money');
    expect(passages.text).toContain('Welsh Government');
  });

  test('are shown after a restart, and a month later', async () => {
    const here = await town();
    const { ada, answer } = await answered(here);
    here.fake.clock.advance(30 * 24 * 60 * 60 * 1000);
    await here.restart();
    const passages = await ada.click(answer, 'Show passages').waitFor(({ loading }) => !loading);
    expect(passages.text).toContain(`**${sentence}**`);
  });

  test('are said to have changed when the article has', async () => {
    const corpusDir = await temporaryFolder();
    await cp('corpus', corpusDir, { recursive: true });
    const here = await town({ corpusDir });
    const { ada, answer } = await answered(here);
    const file = join(corpusDir, 'wales-invest-to-save-funding.md');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('expects this to save', 'hopes to save'));
    await here.build();
    await here.townClerk.index.refresh();
    const passages = await ada.click(answer, 'Show passages').waitFor(({ loading }) => !loading);
    expect(passages.text).toContain('has changed since the answer was written');
  });

  test('are chosen from a menu where an answer has several sources', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const general = here.fake.guild().textChannel('general');
    const ada = here.fake.user('ada');
    const asked = ada.slash('ask', { question }, { channel: general });
    await asked.waitFor(({ text }) => text.includes('214'));
    const citations = await here.townClerk.index.use((index) =>
      Promise.all(
        index.articles.slice(0, 2).map(async (each, position) => {
          const [shown] = await index.passagesOf(each.id);
          if (shown === undefined) throw new Error('no passage');
          return {
            number: position + 1,
            article: each,
            passages: [
              { passage: shown, quote: shown.text.slice(0, 20), quoteStart: 0, quoteEnd: 20 },
            ],
          };
        }),
      ),
    );
    asker.release({ text: 'One [1]. Two [2].', citations });
    const answer = await asked.finalMessage();
    const title = citations[1]?.article.title ?? '';
    const shown = await ada
      .select(answer, 'Show passages', ['2'])
      .waitFor(({ loading }) => !loading);
    expect(shown.text).toContain('Source [2]');
    expect(shown.text).toContain(title.slice(0, 20));
  });

  test('of a long article are turned page by page in the same private message', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const general = here.fake.guild().textChannel('general');
    const ada = here.fake.user('ada');
    const asked = ada.slash('ask', { question }, { channel: general });
    await asked.waitFor(({ text }) => text.includes('214'));
    const citations = await here.townClerk.index.use(async (index) => {
      const [first] = index.articles;
      if (first === undefined) throw new Error('no article');
      const passages = (await index.passagesOf(first.id)).slice(0, 3);
      return [
        {
          number: 1,
          article: first,
          passages: passages.map((each) => ({
            passage: each,
            quote: each.text.slice(0, 9),
            quoteStart: 0,
            quoteEnd: 9,
          })),
        },
      ];
    });
    asker.release({ citations });
    const answer = await asked.finalMessage();
    const one = await ada.click(answer, 'Show passages').waitFor(({ loading }) => !loading);
    expect(one.text).toContain('Passage 1 of 3');
    ada.click(one, '▶');
    await here.fake.waitFor(
      () => ada.sees(general).find(({ text }) => text.includes('Passage 2 of 3')),
      'the second page',
    );
    const own = ada.sees(general).filter(({ ephemeral }) => ephemeral);
    expect(own.map(({ id }) => id)).toEqual([one.id]);
  });

  test('are not shown on another server, whatever id is forged', async () => {
    const here = await town();
    const { ada, answer } = await answered(here);
    const elsewhere = here.fake.guild('Elsewhere').textChannel('general');
    const copy = await ada.slash('ask', { question }, { channel: elsewhere }).finalMessage();
    const button = copy.components[0];
    const forged = JSON.parse(
      JSON.stringify(button).replace(/tc1:passages:[\w-]+/, idOf(answer.components)),
    );
    Object.assign(copy.components[0] ?? {}, forged);
    const notice = await ada.click(copy, 'Show passages').waitFor(({ loading }) => !loading);
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('no longer know');
  });
});

function idOf(components: unknown): string {
  return /tc1:passages:[\w-]+/.exec(JSON.stringify(components))?.[0] ?? '';
}

describe('a long answer', () => {
  const long = Array.from({ length: 120 }, (_, n) => `Statement number ${n} of many.`);
  const fields = {
    text: long.map((text) => `${text} [1]`).join('\n\n'),
    statements: long.map((text) => statement(text)),
    citations: [
      {
        number: 1,
        article: article(),
        passages: [{ passage: passage('One.'), quote: 'One.', quoteStart: 0, quoteEnd: 4 }],
      },
    ],
  };

  async function asked(here: Town, asker: HeldAsker) {
    const general = here.fake.guild().textChannel('general');
    const ada = here.fake.user('ada');
    const handle = ada.slash('ask', { question }, { channel: general });
    await handle.waitFor(({ text }) => text.includes('214'));
    asker.release(fields);
    return { ada, general, answer: await handle.finalMessage() };
  }

  test('is paged in one message by its asker, and for others in a copy of their own', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { ada, general, answer } = await asked(here, asker);
    expect(answer.text).toContain('Statement number 0');
    const ben = here.fake.user('ben');
    const copy = await ben.click(answer, '▶').waitFor(({ loading }) => !loading);
    expect(copy.ephemeral).toBe(true);
    expect(copy.text).not.toContain('Statement number 0 ');
    // What a vote against it adds stays when its page is turned.
    await here.settings.update(general.guildId ?? '', { peopleChannel: general.id });
    await ben.click(answer, '👎').waitFor(({ text }) => text.includes('counted'));
    ada.click(answer, '▶');
    const second = await here.fake.waitFor(
      () =>
        ada.sees(general).find(({ id, text }) => id === answer.id && !text.includes('number 0 ')),
      'the second page',
    );
    expect(second.buttons.map(({ label }) => label)).toContain('Ask a person');
  });

  test('keeps the page that is shown after a restart, and says so', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { ada, answer } = await asked(here, asker);
    await here.restart();
    const notice = await ada.click(answer, '▶').waitFor(({ loading }) => !loading);
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('ask again');
  });
});

describe('the list of sources', () => {
  test('shows the articles, to the one who asks alone', async () => {
    const here = await town();
    const general = here.fake.guild().textChannel('general');
    const list = await here.fake
      .user('ada')
      .slash('sources', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    expect(list.ephemeral).toBe(true);
    expect(list.text).toContain('Welsh Government');
    expect(list.text).toContain('5 articles');
  });

  test('is searched, with titles offered while typing', async () => {
    const here = await town();
    const ada = here.fake.user('ada');
    const choices = await ada.autocomplete('sources', { search: 'surr' }, 'search').choices();
    expect(choices).toHaveLength(1);
    const search = String(choices[0]?.value);
    const list = await ada.slash('sources', { search }).waitFor(({ loading }) => !loading);
    expect(list.text).toContain('Surrey');
    expect(list.text).toContain('1 article');
    const none = await ada.slash('sources', { search: 'zzz' }).waitFor(({ loading }) => !loading);
    expect(none.text).toContain('No article matches');
  });

  test('is paged, also by a button from before a restart', async () => {
    const corpusDir = await temporaryFolder();
    for (let number = 10; number < 35; number++) {
      await writeFile(
        join(corpusDir, `${number}.md`),
        `# Article ${number}\n\nIt says ${number}.\n`,
      );
    }
    const here = await town({ corpusDir });
    const ada = here.fake.user('ada');
    const list = await ada.slash('sources').waitFor(({ loading }) => !loading);
    expect(list.text).toContain('Article 10');
    await here.restart();
    ada.click(list, '▶');
    await here.fake.waitFor(
      () => ada.sees(ada.directChannel).find(({ text }) => text.includes('Article 25')),
      'the second page',
    );
  });
});

describe('about and privacy', () => {
  test('say what the bot is, how old its knowledge is, what is stored, and whom to ask', async () => {
    const here = await town({ settings: { OPERATOR_CONTACT: 'Room 4 of the town hall' } });
    const ada = here.fake.user('ada');
    const about = await ada.slash('about').waitFor(({ loading }) => !loading);
    expect(about.text).toContain('5 articles');
    expect(about.text).toContain('Room 4 of the town hall');
    const privacy = await ada.slash('privacy').waitFor(({ loading }) => !loading);
    expect(privacy.text).toContain('180 days');
    expect(privacy.text).toContain('/forget-me');
    expect([about.ephemeral, privacy.ephemeral]).toEqual([true, true]);
  });
});
