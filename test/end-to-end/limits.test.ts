import { describe, expect, test } from 'vitest';
import { HeldAsker } from '../support/held-asker.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();

function place({ fake }: Town) {
  const guild = fake.guild();
  return { guild, general: guild.textChannel('general'), ada: fake.user('ada') };
}

describe('whoever asks too much', () => {
  test('learns in private how long to wait, and is answered no question', async () => {
    const here = await town({ settings: { LIMIT_PERSON_PER_MINUTE: '1' } });
    const { ada, general } = place(here);
    await ada.slash('ask', { question }, { channel: general }).finalMessage();
    const refused = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toMatch(/one person may in a minute.*again <t:\d+:R>/);
    const ben = here.fake.user('ben');
    const other = await ben.slash('ask', { question }, { channel: general }).finalMessage();
    expect(other.text).toContain('£14 million');
  });

  test('by mention learns it below the question', async () => {
    const here = await town({ settings: { LIMIT_PERSON_PER_MINUTE: '1' } });
    const { ada, general } = place(here);
    await ada.say(general, question, { mention: true }).finalMessage();
    const said = ada.say(general, question, { mention: true });
    expect((await said.finalMessage()).text).toContain('one person may');
    expect(said.messages).toHaveLength(1);
  });

  test('is told when the whole server has used its questions, or its words of the model', async () => {
    const here = await town({ settings: { LIMIT_SERVER_PER_MINUTE: '1' } });
    const { ada, general } = place(here);
    await ada.slash('ask', { question }, { channel: general }).finalMessage();
    const ben = here.fake.user('ben');
    const refused = await ben.slash('ask', { question }, { channel: general }).finalMessage();
    expect(refused.text).toContain('This server has asked');
  });

  test('is told when the server has used up a day of the model', async () => {
    const asker = new HeldAsker();
    const here = await town({ settings: { LIMIT_SERVER_TOKENS_PER_DAY: '1000' }, asker });
    const { ada, general } = place(here);
    const asked = ada.slash('ask', { question }, { channel: general });
    await asked.waitFor(({ text }) => text.includes('214'));
    asker.release({ usage: { calls: 1, promptTokens: 900, completionTokens: 100 } });
    await asked.finalMessage();
    const refused = ada.slash('ask', { question }, { channel: general });
    const notice = await refused.waitFor(({ text }) => text.includes('in a day'));
    expect(notice.ephemeral).toBe(true);
    const direct = ada.slash('ask', { question });
    await direct.waitFor(({ text }) => text.includes('214'));
    asker.release();
    await direct.finalMessage();
  });

  test('waits for the question under way in the same place', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { ada, general } = place(here);
    const first = ada.slash('ask', { question }, { channel: general });
    await first.waitFor(({ text }) => text.includes('214'));
    const second = ada.slash('ask', { question: 'Another?' }, { channel: general });
    const notice = await second.waitFor(({ loading }) => !loading);
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('still answering');
    asker.release();
    await first.finalMessage();
    const third = ada.slash('ask', { question: 'Another?' }, { channel: general });
    await third.waitFor(({ text }) => text.includes('214'));
    asker.release();
    await third.finalMessage();
  });
});

describe('when many ask', () => {
  test('some are answered at once, others see their place, and the rest are turned away', async () => {
    const asker = new HeldAsker();
    const here = await town({ settings: { LIMIT_AT_ONCE: '1', LIMIT_WAITING: '2' }, asker });
    const { general } = place(here);
    const ask = (name: string) =>
      here.fake.user(name).slash('ask', { question: `${name}?` }, { channel: general });
    const first = ask('one');
    await first.waitFor(({ text }) => text.includes('214'));
    const second = ask('two');
    await second.waitFor(({ text }) => text.includes('one question is before it'));
    const third = ask('three');
    await third.waitFor(({ text }) => text.includes('2 questions are before it'));
    const fourth = await ask('four').waitFor(({ loading }) => !loading);
    expect(fourth.ephemeral).toBe(true);
    expect(fourth.text).toContain('cannot take another question');
    for (const asked of [first, second, third]) {
      await here.fake.waitFor(() => asker.held[0], 'a question');
      asker.release();
      expect((await asked.finalMessage()).text).toContain('May 2031');
    }
  });

  test('fifty at once are all answered', async () => {
    const here = await town();
    const { general } = place(here);
    const asked = Array.from({ length: 50 }, (_, number) =>
      here.fake.user(`person ${number}`).slash('ask', { question }, { channel: general }),
    );
    const answers = await Promise.all(
      asked.map((each) => each.finalMessage({ timeoutMs: 50_000 })),
    );
    expect(answers.every(({ text }) => text.includes('£14 million'))).toBe(true);
    expect(asked.flatMap(({ messages }) => messages)).toHaveLength(50);
  });

  test('an event that is delivered a hundred times over is answered once', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const ben = here.fake.user('ben');
    const asked = ada.slash('ask', { question }, { channel: general });
    const said = ben.say(general, question, { mention: true });
    here.fake.duplicate(asked, 100);
    here.fake.duplicate(said, 100);
    await Promise.all([asked.finalMessage(), said.finalMessage()]);
    here.fake.duplicate(asked, 100);
    const last = here.fake.user('cyd').say(general, question, { mention: true });
    await last.finalMessage();
    const fromBot = ada
      .sees(general)
      .filter(({ authorId }) => authorId === here.bot.client.user.id);
    expect(fromBot).toHaveLength(3);
  });
});
