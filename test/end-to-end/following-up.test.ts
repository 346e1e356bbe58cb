import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { modalField } from '../../src/discord/rendering/text-modal.ts';
import { refusals } from '../support/discord/rest/api-error.ts';
import { HeldAsker } from '../support/held-asker.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const next = 'And who announced it?';
const town = useTowns();

function place({ fake }: Town) {
  const guild = fake.guild();
  return { guild, general: guild.textChannel('general'), ada: fake.user('ada') };
}

describe('people follow up', () => {
  test('with the button below the answer to a command, which opens a form', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const first = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    const form = ada.click(first, 'Follow up');
    const asked = await ada.submitModal(form, { [modalField]: next });
    const answer = await asked.finalMessage();
    expect(answer.text).toContain('Jane Hutt');
    expect(answer.text).toContain('Searched for');
    expect(answer.ephemeral).toBe(false);
  });

  test('on what somebody else has asked, and on what was answered before a restart', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const first = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    await here.restart();
    const ben = here.fake.user('ben');
    const asked = await ben.submitModal(ben.click(first, 'Follow up'), { [modalField]: next });
    expect((await asked.finalMessage()).text).toContain('Jane Hutt');
  });

  test('on a private answer in private', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const first = await ada
      .slash('ask', { question, private: true }, { channel: general })
      .finalMessage();
    const asked = await ada.submitModal(ada.click(first, 'Follow up'), { [modalField]: next });
    const answer = await asked.finalMessage();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('Jane Hutt');
  });

  test('by a reply to the answer to a mention', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const first = await ada.say(general, question, { mention: true }).finalMessage();
    const answer = await ada.say(general, next, { replyTo: first }).finalMessage();
    expect(answer.text).toContain('Jane Hutt');
  });

  test('in direct messages freely', async () => {
    const here = await town();
    const ada = here.fake.user('ada');
    await ada.dm(question).finalMessage();
    const answer = await ada.dm(next).finalMessage();
    expect(answer.text).toContain('Jane Hutt');
  });
});

describe('a conversation', () => {
  /** Asks with the form of an answer again and again, and gives the history of the last question. */
  async function followUps(here: Town, asker: HeldAsker, count: number) {
    const { ada, general } = place(here);
    let asked = ada.slash('ask', { question: 'Question 0?' }, { channel: general });
    for (let number = 1; ; number++) {
      await asked.waitFor(({ text }) => text.includes('214'));
      asker.release({ text: `Answer ${number - 1} [1].` });
      const answer = await asked.finalMessage();
      if (number > count) return;
      const form = ada.click(answer, 'Follow up');
      asked = await ada.submitModal(form, { [modalField]: `Question ${number}?` });
    }
  }

  test('goes back from form to form, and no more than four questions', async () => {
    const asker = new HeldAsker();
    await followUps(await town({ asker }), asker, 5);
    expect(asker.histories[2]?.map(({ content }) => content)).toEqual([
      'Question 0?',
      'Answer 0.',
      'Question 1?',
      'Answer 1.',
    ]);
    const last = asker.histories[5] ?? [];
    expect(last).toHaveLength(8);
    expect(last[0]).toEqual({ role: 'user', content: 'Question 1?' });
    const role = 'assistant';
    expect(last[7]).toEqual({ role, content: 'Answer 4.', passages: ['p0'], collections: [] });
  });

  test('holds nothing that other people wrote', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { ada, general } = place(here);
    const first = ada.say(general, question, { mention: true });
    await first.waitFor(({ text }) => text.includes('214'));
    asker.release();
    const answer = await first.finalMessage();
    const ben = here.fake.user('ben');
    const remark = ben.say(general, 'A secret of mine', { replyTo: answer, ping: false });
    const said = ada.say(general, next, { mention: true, replyTo: remark.own });
    await said.waitFor(({ text }) => text.includes('214'));
    asker.release();
    await said.finalMessage();
    expect(JSON.stringify(asker.histories[1])).not.toContain('secret');
    expect(asker.histories[1]?.[0]?.content).toBe(question);
  });

  test('in a channel does not go on without a reply', async () => {
    const asker = new HeldAsker();
    const { ada, general } = place(await town({ asker }));
    for (const text of [question, next]) {
      const said = ada.say(general, text, { mention: true });
      await said.waitFor((message) => message.text.includes('214'));
      asker.release();
      await said.finalMessage();
    }
    expect(asker.histories[1]).toEqual([]);
  });

  test('carries the passages of the last answer on, also after a restart', async () => {
    const seen: Answer[] = [];
    const here: Town = await town({
      asker: {
        ask: async (...asked) => {
          const answer = await here.townClerk.ask(...asked);
          seen.push(answer);
          return answer;
        },
      },
    });
    const { ada, general } = place(here);
    const first = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    await here.restart();
    const form = await ada.submitModal(ada.click(first, 'Follow up'), { [modalField]: next });
    await form.finalMessage();
    const said = await ada.say(general, question, { mention: true }).finalMessage();
    await ada.say(general, next, { replyTo: said }).finalMessage();
    for (const [answered, followed] of [seen.slice(0, 2), seen.slice(2)]) {
      const cited = answered?.citations.flatMap(({ passages }) => passages) ?? [];
      expect(cited.length).toBeGreaterThan(0);
      const carried = followed?.retrieval.passages.filter(({ reasons }) =>
        reasons.some((reason) => reason.includes('previous turn')),
      );
      const ids = carried?.map(({ passage }) => passage.id).toSorted();
      expect(ids).toEqual(cited.map(({ passage }) => passage.id).toSorted());
    }
  });

  test('goes on without those passages where they are no longer known', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { ada, general } = place(here);
    const first = ada.say(general, question, { mention: true });
    await first.waitFor(({ text }) => text.includes('214'));
    asker.release();
    const answer = await first.finalMessage();
    here.store.exec('DROP TABLE votes; DROP TABLE answers;');
    const said = ada.say(general, next, { mention: true, replyTo: answer });
    await said.waitFor(({ text }) => text.includes('214'));
    asker.release();
    await said.finalMessage();
    expect(asker.histories[1]?.at(-1)).toMatchObject({ role: 'assistant', passages: [] });
    expect(here.log).toContain('data store could not be read');
  });

  test('that cannot be read any more begins anew', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { ada } = place(here);
    here.fake.trouble('message.list', { error: refusals.missingAccess() });
    const said = ada.dm(next);
    await said.waitFor(({ text }) => text.includes('214'));
    asker.release();
    await said.finalMessage();
    expect(asker.histories[0]).toEqual([]);
  });
});
