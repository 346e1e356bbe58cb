import { ChannelType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { HeldAsker } from '../support/held-asker.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const fact = '£14 million';
const town = useTowns();

function place({ fake }: Town) {
  const guild = fake.guild();
  return { guild, general: guild.textChannel('general'), ada: fake.user('ada') };
}

describe('people ask', () => {
  test('with a command, and see what is done before the answer with its sources', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(answer.text).toContain(fact);
    expect(answer.text).toContain('Welsh Government');
    expect(answer.ephemeral).toBe(false);
    expect(answer.buttons.slice(0, 4).map(({ label }) => label)).toEqual([
      'Show passages',
      'Follow up',
      '👍',
      '👎',
    ]);
    const shown = answer.revisions.map(({ embeds }) => embeds[0]?.description ?? '');
    expect(shown[0]).toBe('');
    expect(shown[1]).toContain('Searching 5 articles');
    expect(here.log).not.toContain('invest-to-save');
  });

  test('with a command for themselves alone', async () => {
    const { ada, general } = place(await town());
    const asked = ada.slash('ask', { question, private: true }, { channel: general });
    const answer = await asked.finalMessage();
    expect(answer.text).toContain(fact);
    expect(answer.ephemeral).toBe(true);
  });

  test('with a mention, and get a reply', async () => {
    const { ada, general } = place(await town());
    const said = ada.say(general, question, { mention: true });
    const answer = await said.finalMessage();
    expect(answer.text).toContain(fact);
    expect(answer.replyToId).toBe(said.id);
    expect(said.messages).toHaveLength(1);
  });

  test('in a direct message', async () => {
    const here = await town();
    const answer = await here.fake.user('ada').dm(question).finalMessage();
    expect(answer.text).toContain(fact);
  });

  test('with a command in direct messages', async () => {
    const here = await town();
    const answer = await here.fake.user('ada').slash('ask', { question }).finalMessage();
    expect(answer.text).toContain(fact);
  });

  test('what somebody else has written, from the menu of that message', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const said = here.fake.user('ben').say(general, question);
    const answer = await ada.messageCommand('Ask Town Clerk', said.own).finalMessage();
    expect(answer.text).toContain(fact);
  });

  test('nothing by the menu of a message that the bot wrote', async () => {
    const { ada, general } = place(await town());
    const answer = await ada.say(general, question, { mention: true }).finalMessage();
    const notice = await ada.messageCommand('Ask Town Clerk', answer).finalMessage();
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('Follow up');
  });

  test('what the articles do not answer, and are shown the nearest', async () => {
    const { ada, general } = place(await town());
    const asked = ada.slash(
      'ask',
      { question: 'Who won the 1966 football World Cup?' },
      { channel: general },
    );
    const answer = await asked.finalMessage();
    expect(answer.embeds[0]?.footer?.text).toBe('Automated reply');
    expect(answer.buttons.map(({ label }) => label)).toEqual(['Follow up', '👍', '👎']);
  });

  test('with a mention alone, and learn how to ask', async () => {
    const { ada, general } = place(await town());
    const answer = await ada.say(general, '', { mention: true }).finalMessage();
    expect(answer.text).toContain('/ask');
  });

  test('with words that are none, and are told so in private', async () => {
    const { ada, general } = place(await town());
    const answer = await ada.slash('ask', { question: '???' }, { channel: general }).finalMessage();
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('holds no words');
  });

  test('in hostile words, and ping nobody', async () => {
    const { ada, general } = place(await town());
    const hostile = `@everyone <@&1> [click](https://evil.example) **${question}**`;
    const answer = await ada
      .slash('ask', { question: hostile }, { channel: general })
      .finalMessage();
    expect(answer.text).not.toMatch(/(?<!\\)\[click\]\(https/);
  });
});

describe('the bot speaks only when it is asked', () => {
  test('people who talk to each other are left alone', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const other = ada.say(general, question);
    const answered = ada.say(general, question, { mention: true });
    await answered.finalMessage();
    expect(other.messages.filter(({ replyToId }) => replyToId === other.id)).toEqual([]);
    expect(ada.sees(general).filter(({ authorId }) => authorId !== ada.id)).toHaveLength(1);
  });

  test('other bots are not answered', async () => {
    const here = await town();
    const { ada, general } = place(here);
    const robot = here.fake.user('robot');
    Object.assign(robot.user, { bot: true });
    const said = robot.say(general, question, { mention: true });
    await ada.say(general, question, { mention: true }).finalMessage();
    expect(said.messages.filter(({ replyToId }) => replyToId === said.id)).toEqual([]);
  });
});

describe('where the message content intent is on', () => {
  const settings = { DISCORD_MESSAGE_CONTENT: 'on' };

  test('the first message of a post is a question where a forum is set up for them, and its title may ask it', async () => {
    const here = await town({ settings });
    const { ada, guild, general } = place(here);
    const forum = guild.forum('questions');
    const other = guild.forum('chat');
    await here.settings.update(guild.id, { questionChannels: [forum.id] });
    const text = 'I have read that Wales puts money into its services.';
    guild.post(other, ada, { name: question, text });
    const { channelId } = guild.post(forum, ada, { name: question, text });
    const post = here.fake.world.channels.get(channelId);
    if (!post) throw new Error('There is no post.');
    const answers = () => ada.sees(post).filter(({ embeds }) => embeds.length > 0);
    const answer = await here.fake.waitFor(
      () => answers().find(({ text: shown }) => shown.includes(fact)),
      'an answer in the post',
    );
    ada.say(post, 'Does anybody else know more?');
    await ada.say(general, `<@${here.fake.world.bot.id}> ${question}`).finalMessage();
    expect(answers().map(({ id }) => id)).toEqual([answer.id]);
    const posts = [...here.fake.world.channels.values()].filter(
      ({ parentId }) => parentId === other.id,
    );
    expect(posts.flatMap((each) => ada.sees(each))).toHaveLength(1);
  });

  test('every message of a channel set up for questions is one, but not what people reply to each other', async () => {
    const here = await town({ settings });
    const { ada, guild, general } = place(here);
    const ben = here.fake.user('ben');
    await here.settings.update(guild.id, { questionChannels: [general.id] });
    const said = ada.say(general, question);
    expect((await said.finalMessage()).text).toContain(fact);
    const chat = ben.say(general, 'Thanks for asking that!', { replyTo: said.own });
    await ada.say(general, 'Who is the First Minister of Wales?').finalMessage();
    expect(chat.messages.filter(({ replyToId }) => replyToId === chat.id)).toEqual([]);
  });

  test('a reply to an answer needs no ping', async () => {
    const { ada, general } = place(await town({ settings }));
    const first = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    const said = ada.say(general, 'And who announced it?', { replyTo: first, ping: false });
    const answer = await said.finalMessage();
    expect(answer.text).toContain('Jane Hutt');
  });
});

describe('threads', () => {
  test('are opened for answers to mentions where the server wants that, and named after the question', async () => {
    const here = await town();
    const { ada, guild, general } = place(here);
    await here.settings.update(guild.id, { replies: 'thread' });
    const said = ada.say(general, question, { mention: true });
    const answer = await said.finalMessage();
    expect(answer.channelId).not.toBe(general.id);
    const thread = here.fake.world.channels.get(answer.channelId);
    expect(thread?.type).toBe(ChannelType.PublicThread);
    expect(thread?.name).toBe(question);
    expect(said.messages).toHaveLength(1);
  });

  test('are done without where they cannot be opened', async () => {
    const here = await town();
    const { ada, guild, general } = place(here);
    await here.settings.update(guild.id, { replies: 'thread' });
    guild.deny(general, 'bot', PermissionFlagsBits.CreatePublicThreads);
    const answer = await ada.say(general, question, { mention: true }).finalMessage();
    expect(answer.channelId).toBe(general.id);
    expect(answer.text).toContain(fact);
  });

  test('of the bot take follow-ups without a mention where the intent is on', async () => {
    const asker = new HeldAsker();
    const here = await town({ settings: { DISCORD_MESSAGE_CONTENT: 'on' }, asker });
    const { ada, guild, general } = place(here);
    await here.settings.update(guild.id, { replies: 'thread' });
    const said = ada.say(general, question, { mention: true });
    await said.waitFor(({ text }) => text.includes('214'));
    asker.release();
    const first = await said.finalMessage();
    const next = ada.say({ id: first.channelId }, 'And who announced it?');
    await next.waitFor(({ text }) => text.includes('214'));
    asker.release();
    await next.finalMessage();
    expect(asker.histories[1]?.map(({ content }) => content)).toEqual([
      question,
      'It opens in May 2031.',
    ]);
  });
});

describe('a server that names channels', () => {
  test('has commands elsewhere refused in private, and mentions in a direct message', async () => {
    const here = await town();
    const { ada, guild, general } = place(here);
    const questions = guild.textChannel('questions');
    await here.settings.update(guild.id, { allowedChannels: [questions.id] });
    const refused = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toContain('#questions');
    ada.say(general, question, { mention: true });
    await here.fake.waitFor(() => ada.sees(ada.directChannel)[0], 'a direct message');
    expect(ada.sees(ada.directChannel)[0]?.text).toContain('#questions');
    const answer = await ada.slash('ask', { question }, { channel: questions }).finalMessage();
    expect(answer.text).toContain(fact);
  });

  test('may have all answers private unless somebody says otherwise', async () => {
    const here = await town();
    const { ada, guild, general } = place(here);
    await here.settings.update(guild.id, { privateByDefault: true });
    const quiet = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    const open = await ada
      .slash('ask', { question, private: false }, { channel: general })
      .finalMessage();
    expect([quiet.ephemeral, open.ephemeral]).toEqual([true, false]);
  });
});

describe('a bot of several shards', () => {
  test('answers on each of them, and in direct messages', async () => {
    const here = await town({ fake: { shards: 2 } });
    const places = [1, 2, 3, 4, 5, 6].map(() => place(here));
    expect(here.fake.gateway.liveSessions).toHaveLength(2);
    for (const { ada, general } of places.slice(0, 3)) {
      const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
      expect(answer.text).toContain(fact);
    }
    expect((await here.fake.user('ada').dm(question).finalMessage()).text).toContain(fact);
  });
});
