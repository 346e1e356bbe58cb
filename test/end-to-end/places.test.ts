import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { HeldAsker } from '../support/held-asker.ts';
import { useTowns } from './support/bot-suite.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();

describe('a place that makes answering hard', () => {
  test('such as a thread that is put away meanwhile is opened again for the answer', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const guild = here.fake.guild();
    const ada = here.fake.user('ada');
    const thread = guild.thread(guild.textChannel('general'), 'Talk', ada);
    const said = ada.say(thread, question, { mention: true });
    await said.waitFor(({ text }) => text.includes('214'));
    guild.archive(thread);
    asker.release();
    expect((await said.finalMessage()).text).toContain('May 2031');
    expect(thread.thread?.archived).toBe(false);
  });

  test('such as a locked thread or a hidden channel costs neither the bot nor a person who takes no messages', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const guild = here.fake.guild();
    const general = guild.textChannel('general');
    const ada = here.fake.user('ada');
    const thread = guild.thread(general, 'Talk', ada);
    const said = ada.say(thread, question, { mention: true });
    await said.waitFor(({ text }) => text.includes('214'));
    ada.user.acceptsDirectMessages = false;
    guild.archive(thread, true);
    asker.release();
    await here.fake.waitFor(
      () => here.fake.requests.find(({ code }) => code === 50083),
      'the refusal',
    );
    guild.deny(general, 'bot', PermissionFlagsBits.SendMessages);
    ada.say(general, question, { mention: true });
    await here.fake.waitFor(
      () => here.fake.requests.find(({ code }) => code === 50007),
      'the attempt to tell in private',
    );
    const asked = here.fake.user('ben').slash('ask', { question }, { channel: general });
    await asked.waitFor(({ text }) => text.includes('214'));
    asker.release();
    expect((await asked.finalMessage()).text).toContain('May 2031');
  });

  test('such as slow mode and a tight limit over all routes delays no more than it must', async () => {
    const here = await town({ fake: { overall: { requests: 3, windowMs: 500 } } });
    const guild = here.fake.guild();
    const general = guild.textChannel('general');
    guild.slowDown(general, 600);
    const people = ['ada', 'ben', 'cyd'].map((name) => here.fake.user(name));
    const answers = await Promise.all(
      people.map((person) => person.say(general, question, { mention: true }).finalMessage()),
    );
    for (const { text } of answers) expect(text).toContain('£14 million');
  });

  test('such as a forum gets the answer in the post that mentions the bot', async () => {
    const here = await town();
    const guild = here.fake.guild();
    const forum = guild.forum('help', ['money'], true);
    const ada = here.fake.user('ada');
    const text = `<@${here.bot.client.user.id}> ${question}`;
    const post = guild.post(forum, ada, { name: 'Savings', text, tags: ['money'] });
    const answered = await here.fake.waitFor(
      () => ada.sees({ id: post.id }).find((message) => message.text.includes('£14 million')),
      'the answer',
    );
    expect(answered.replyToId).toBe(post.id);
  });
});
