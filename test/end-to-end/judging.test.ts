import { describe, expect, test } from 'vitest';
import { modalField } from '../../src/discord/rendering/text-modal.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();
const yearMs = 365 * 24 * 60 * 60 * 1000;

async function answered(here: Town) {
  const guild = here.fake.guild();
  const general = guild.textChannel('general');
  const ada = here.fake.user('ada');
  const asked = ada.slash('ask', { question }, { channel: general });
  return { guild, general, ada, answer: await asked.finalMessage() };
}

function rows(here: Town, table: 'answers' | 'votes' | 'guild_settings'): unknown[] {
  return here.store.prepare(`SELECT * FROM ${table}`).all();
}

describe('people judge an answer', () => {
  test('with one vote each, which they can change', async () => {
    const here = await town();
    const { ada, answer } = await answered(here);
    const ben = here.fake.user('ben');
    const thanks = await ada.click(answer, '👍').waitFor(({ loading }) => !loading);
    expect(thanks.ephemeral).toBe(true);
    expect(thanks.text).toContain('counted');
    await ada.click(answer, '👍').waitFor(({ loading }) => !loading);
    await ben.click(answer, '👍').waitFor(({ loading }) => !loading);
    expect(rows(here, 'votes')).toHaveLength(2);
    await ada.click(answer, '👎').modal();
    const votes = rows(here, 'votes').map((row) => Object(row).vote);
    expect(votes.toSorted()).toEqual([-1, 1]);
  });

  test('with a reason if they like, which is kept without their name or the question', async () => {
    const here = await town();
    const { ada, answer } = await answered(here);
    const form = ada.click(answer, '👎');
    const sent = await ada.submitModal(form, { [modalField]: 'Old figures' });
    const thanks = await sent.waitFor(({ loading }) => !loading);
    expect(thanks.ephemeral).toBe(true);
    const stored = JSON.stringify([...rows(here, 'votes'), ...rows(here, 'answers')]);
    expect(stored).toContain('Old figures');
    expect(stored).not.toContain(ada.id);
    expect(stored).not.toContain('How much');
  });

  test('without a reason too', async () => {
    const here = await town();
    const { ada, answer } = await answered(here);
    const sent = await ada.submitModal(ada.click(answer, '👎'), {});
    expect((await sent.waitFor(({ loading }) => !loading)).text).toContain('counted');
    expect(rows(here, 'votes')).toHaveLength(1);
  });

  test('after a restart, and learn when the answer is too old for that', async () => {
    const here = await town();
    const { ada, answer } = await answered(here);
    await here.restart();
    await ada.click(answer, '👍').waitFor(({ loading }) => !loading);
    expect(rows(here, 'votes')).toHaveLength(1);
    await here.answers.forgetBefore(Date.now() + yearMs);
    const notice = await ada.click(answer, '👎').waitFor(({ loading }) => !loading);
    expect(notice.text).toContain('deleted after a while');
    expect(rows(here, 'votes')).toHaveLength(0);
  });
});

describe('what is stored', () => {
  test('about a person is deleted when they ask for it', async () => {
    const here = await town();
    const { ada, answer } = await answered(here);
    await ada.click(answer, '👍').waitFor(({ loading }) => !loading);
    const done = await ada.slash('forget-me').waitFor(({ loading }) => !loading);
    expect(done.ephemeral).toBe(true);
    expect(done.text).toContain('2 entries');
    expect([...rows(here, 'answers'), ...rows(here, 'votes')]).toEqual([]);
    const again = await ada.slash('forget-me').waitFor(({ loading }) => !loading);
    expect(again.text).toContain('nothing stored');
  });

  test('is deleted at the start when it is older than the settings allow', async () => {
    const here = await town({ settings: { RETENTION_DAYS: '30' } });
    const { ada, answer } = await answered(here);
    here.store.prepare('UPDATE answers SET asked_at = asked_at - ?').run(yearMs);
    await here.restart();
    expect(rows(here, 'answers')).toEqual([]);
    const notice = await ada.click(answer, 'Show passages').waitFor(({ loading }) => !loading);
    expect(notice.text).toContain('ask again');
  });

  test('about a server is deleted when the bot leaves it', async () => {
    const here = await town();
    const { guild, ada } = await answered(here);
    await here.settings.update(guild.id, { privateByDefault: true });
    await ada.dm(question).finalMessage();
    guild.removeBot();
    await here.fake.waitFor(
      () => (rows(here, 'guild_settings').length === 0 ? true : undefined),
      'the rows to go',
    );
    expect(rows(here, 'answers')).toHaveLength(1);
  });
});
