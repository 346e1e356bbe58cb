import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { HeldAsker } from '../support/held-asker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();

function place({ fake }: Town) {
  const guild = fake.guild();
  const admin = fake.user('admin');
  guild.join(admin, PermissionFlagsBits.ManageGuild);
  return { guild, general: guild.textChannel('general'), admin };
}

describe('who manages a server', () => {
  test('changes its settings, which survive a restart', async () => {
    const here = await town();
    const { admin, general, guild } = place(here);
    const shown = await admin
      .slash('townclerk settings', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('every channel that I can see');
    admin.click(shown, 'Answer privately');
    const now = () => admin.sees(general).find(({ id }) => id === shown.id);
    await here.fake.waitFor(
      () => now()?.buttons.find(({ label }) => label === 'Answer publicly'),
      'the setting to change',
    );
    admin.click(shown, 'Answer in threads');
    await here.fake.waitFor(
      () => now()?.buttons.find(({ label }) => label === 'Answer below the question'),
      'the other setting to change',
    );
    await here.restart();
    expect(await here.settings.get(guild.id)).toMatchObject({
      privateByDefault: true,
      replies: 'thread',
    });
    const ada = here.fake.user('ada');
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(answer.ephemeral).toBe(true);
  });

  test('chooses the channels in which answers are given', async () => {
    const here = await town();
    const { admin, general, guild } = place(here);
    const questions = guild.textChannel('questions');
    const shown = await admin
      .slash('townclerk settings', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    admin.selectChannels(shown, 'Answer only in…', [questions]);
    const ada = here.fake.user('ada');
    await here.fake.waitFor(
      () => admin.sees(general).find(({ text }) => text.includes(`<#${questions.id}>`)),
      'the setting to change',
    );
    const refused = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(refused.text).toContain('#questions');
  });

  test('loses the right to change settings with the permission', async () => {
    const here = await town();
    const { admin, general, guild } = place(here);
    const shown = await admin
      .slash('townclerk settings', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    guild.record.members.get(admin.id)?.roleIds.clear();
    const notice = await admin
      .click(shown, 'Answer privately')
      .waitFor(({ text }) => /⚠️/.test(text));
    expect(notice.text).toContain('may manage this server');
    expect((await here.settings.get(guild.id)).privateByDefault).toBe(false);
  });

  test('sees how the bot fares', async () => {
    const here = await town();
    const { admin, general } = place(here);
    const ada = here.fake.user('ada');
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    await ada.click(answer, '👍').waitFor(({ loading }) => !loading);
    await ada
      .slash('ask', { question: 'Who won the 1966 football World Cup?' }, { channel: general })
      .finalMessage();
    const status = await admin
      .slash('townclerk status', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    expect(status.ephemeral).toBe(true);
    const fields = new Map(status.embeds[0]?.fields?.map(({ name, value }) => [name, value]));
    expect(fields.get('Index')).toContain('5 articles');
    expect(fields.get('Answered')).toBe('1 (50 %)');
    expect(fields.get('Declined')).toBe('1 (50 %)');
    expect(fields.get('👍')).toBe('1');
    expect(fields.get('Failures')).toBe('0');
  });
});

describe('what people asked in vain', () => {
  const unanswerable = 'Who won the 1966 football World Cup?';

  async function gapsOf(
    { admin, general }: Pick<ReturnType<typeof place>, 'admin' | 'general'>,
    options: Record<string, number> = {},
  ) {
    const shown = admin.slash('townclerk gaps', options, { channel: general });
    return shown.waitFor(({ loading }) => !loading);
  }

  test('is shown to those who manage the server, by article, without its words', async () => {
    const here = await town();
    const { admin, general } = place(here);
    const ada = here.fake.user('ada');
    await ada.slash('ask', { question: unanswerable }, { channel: general }).finalMessage();
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    ada.click(answer, '👎');
    await here.fake.waitFor(
      () => here.store.prepare('SELECT 1 FROM votes').get() !== undefined || undefined,
      'the vote',
    );
    const shown = await gapsOf({ admin, general }, { days: 7 });
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('last 7 days');
    expect(shown.text).toMatch(/ · 1 declined/);
    expect(shown.text).toMatch(/ · (1 declined, )?1 👎/);
    expect(shown.embeds[0]?.footer?.text).toContain('is not kept');
    expect(shown.text).not.toContain('World Cup');
    const aged = here.store.prepare('UPDATE answers SET asked_at = asked_at - ?');
    aged.run(40 * 24 * 60 * 60 * 1000);
    for (const [days, text] of [
      [undefined, 'last 30 days\nNothing'],
      [90, '1 declined'],
    ] as const) {
      const then = await gapsOf({ admin, general }, days === undefined ? {} : { days });
      expect(then.text).toContain(text);
    }
    expect(here.log).not.toContain('World Cup');
  });

  test('is shown with its words where the operator keeps them, until they are forgotten', async () => {
    const here = await town({ settings: { LOG_QUESTIONS: 'on' } });
    const { admin, general } = place(here);
    const ada = here.fake.user('ada');
    await ada.slash('ask', { question: unanswerable }, { channel: general }).finalMessage();
    expect((await gapsOf({ admin, general })).text).toContain('World Cup');
    expect(here.log).toContain('World Cup');
    const privacy = ada.slash('privacy', {}, { channel: general });
    const told = await privacy.waitFor(({ loading }) => !loading);
    expect(told.text).toContain('text of each question is kept');
    await ada.slash('forget-me', {}, { channel: general }).waitFor(({ loading }) => !loading);
    expect((await gapsOf({ admin, general })).text).toContain('Nothing');
  });
});

describe('the index', () => {
  test('is rebuilt by an operator alone', async () => {
    const here = await town();
    const { admin, general } = place(here);
    const refused = await admin
      .slash('townclerk reindex', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain('operators');
  });

  test('is rebuilt with live progress and then served, while questions go on', async () => {
    const corpusDir = await temporaryFolder();
    await cp('corpus', corpusDir, { recursive: true });
    const operator = '123456789012345678';
    const here = await town({ corpusDir, settings: { OPERATOR_IDS: operator } });
    const { admin, general, guild } = place(here);
    const clerk = here.fake.user('clerk');
    Object.assign(clerk.user, { id: operator });
    here.fake.world.users.set(operator, clerk.user);
    guild.join(clerk, PermissionFlagsBits.ManageGuild);
    await writeFile(
      join(corpusDir, 'bridge.md'),
      '# The Tamble bridge\n\nThe Tamble bridge cost 3.2 million pounds and was opened by Mayor Quill.\n',
    );
    const asked = { question: 'Who opened the Tamble bridge?' };
    const before = await admin.slash('ask', asked, { channel: general }).finalMessage();
    expect(before.text).not.toContain('Quill');
    const build = clerk.slash('townclerk reindex', {}, { channel: general });
    const again = clerk.slash('townclerk reindex', {}, { channel: general });
    expect((await again.waitFor(({ loading }) => !loading)).text).toContain('being read already');
    const meanwhile = await admin.slash('ask', { question }, { channel: general }).finalMessage();
    expect(meanwhile.text).toContain('£14 million');
    const done = await build.waitFor(({ text }) => text.startsWith('✅'), { timeoutMs: 50_000 });
    expect(done.ephemeral).toBe(true);
    expect(done.text).toContain('1 added');
    expect(done.revisions.some(({ content }) => content.includes('…'))).toBe(true);
    const after = await admin.slash('ask', asked, { channel: general }).finalMessage();
    expect(after.text).toContain('Quill');
  });

  test('stays as it was when it cannot be rebuilt, and the operator learns why', async () => {
    const corpusDir = await temporaryFolder();
    await cp('corpus', corpusDir, { recursive: true });
    const operator = '123456789012345678';
    const settings = { OPERATOR_IDS: operator };
    const here = await town({ corpusDir, settings });
    const { admin, general, guild } = place(here);
    const clerk = here.fake.user('clerk');
    Object.assign(clerk.user, { id: operator });
    here.fake.world.users.set(operator, clerk.user);
    guild.join(clerk, PermissionFlagsBits.ManageGuild);
    await rm(corpusDir, { recursive: true });
    const build = clerk.slash('townclerk reindex', {}, { channel: general });
    const told = await build.waitFor(({ text }) => text.startsWith('⚠️'), { timeoutMs: 50_000 });
    expect(told.text).toContain('old one stays served');
    expect(told.text).toContain(corpusDir.slice(-6));
    const answer = await admin.slash('ask', { question }, { channel: general }).finalMessage();
    expect(answer.text).toContain('£14 million');
  });

  test('that appears from outside is served without a restart and without a failed question', async () => {
    const corpusDir = await temporaryFolder();
    await cp('corpus', corpusDir, { recursive: true });
    const here = await town({ corpusDir });
    const { general } = place(here);
    let asking = true;
    const texts: string[] = [];
    const people = ['ada', 'ben', 'cyd'].map(async (name) => {
      while (asking) {
        const asked = here.fake.user(name).slash('ask', { question }, { channel: general });
        texts.push((await asked.finalMessage()).text);
        await wait(100);
      }
    });
    for (const number of [1, 2]) {
      const text = `# Note ${number}\n\nThe swan of note ${number} is called Berta ${number}.\n`;
      await writeFile(join(corpusDir, `note-${number}.md`), text);
      await here.build();
      await here.townClerk.index.refresh();
    }
    asking = false;
    await Promise.all(people);
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((text) => !text.includes('£14 million'))).toEqual([]);
    const ask = { question: 'What is the swan of note 2 called?' };
    const last = await here.fake.user('dai').slash('ask', ask, { channel: general }).finalMessage();
    expect(last.text).toContain('Berta 2');
  });

  test('serves the passages of an answer that was given before it changed', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const { general } = place(here);
    const ada = here.fake.user('ada');
    const asked = ada.slash('ask', { question }, { channel: general });
    await asked.waitFor(({ text }) => text.includes('214'));
    asker.release();
    const answer = await asked.finalMessage();
    const gone = await ada.click(answer, 'Show passages').waitFor(({ loading }) => !loading);
    expect(gone.text).toContain('taken out of the collection');
  });
});
