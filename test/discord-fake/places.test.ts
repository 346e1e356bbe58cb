import { ChannelType, type Client, Events, type Message, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import type { FakeGuild } from '../support/discord/people/fake-guild.ts';

const silent = { allowed_mentions: { parse: [] } };

describe('places on the fake Discord', () => {
  let fake: FakeDiscord;
  let client: Client<true>;
  let guild: FakeGuild;
  const heard: Message[] = [];

  beforeEach(async () => {
    fake = await startFakeDiscord();
    guild = fake.guild();
    client = await connect(fake);
    heard.length = 0;
    client.on(Events.MessageCreate, (message) => heard.push(message));
  });

  afterEach(async () => {
    await client.destroy();
    await fake.stop();
  });

  it('in slow mode hold people back, and neither moderators nor bots', async () => {
    const general = guild.textChannel('general');
    guild.slowDown(general, 30);
    const [ada, mod] = [fake.user('ada'), fake.user('mod')];
    guild.join(mod, 1n << 13n);
    ada.say(general, 'one');
    expect(() => ada.say(general, 'two')).toThrow('Slow mode');
    fake.clock.advance(30_000);
    ada.say(general, 'two');
    for (const text of ['three', 'four']) mod.say(general, text);
    const channel = await client.channels.fetch(general.id);
    if (channel?.type !== ChannelType.GuildText) throw new Error('no channel');
    await expect.poll(() => channel.rateLimitPerUser).toBe(30);
    for (const text of ['five', 'six']) await channel.send(text);
    expect(ada.sees(general).map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
    ]);
  });

  it('that are threads put away open again by a message, not by an edit, and not when locked', async () => {
    const thread = guild.thread(guild.textChannel('general'), 'Talk', fake.user('ada'));
    const channel = await client.channels.fetch(thread.id);
    if (!channel?.isThread()) throw new Error('no thread');
    const first = await channel.send('first');
    guild.archive(thread);
    await expect(first.edit('changed')).rejects.toMatchObject({ code: 50083 });
    await channel.send('second');
    expect(thread.thread?.archived).toBe(false);
    await first.edit('changed');
    guild.archive(thread, true);
    await expect(channel.send('third')).rejects.toMatchObject({ code: 50083 });
    expect(() => fake.user('ada').say(thread, 'fourth')).toThrow('locked');
  });

  it('that are forums hold posts alone, with the tags that there are', async () => {
    const forum = guild.forum('help', ['bins', 'roads'], true);
    const ada = fake.user('ada');
    const text = `<@${client.user.id}> When?`;
    expect(() => guild.post(forum, ada, { name: 'Bins', text })).toThrow('needs a tag');
    expect(() => guild.post(forum, ada, { name: 'Bins', text, tags: ['x'] })).toThrow('no tag "x"');
    expect(() => ada.say(forum, 'hello')).toThrow('posts alone');
    const post = guild.post(forum, ada, { name: 'Bins', text, tags: ['bins'] });
    await expect.poll(() => heard).toHaveLength(1);
    const [message] = heard;
    const channel = message?.channel;
    if (!channel?.isThread() || channel.parent?.type !== ChannelType.GuildForum) {
      throw new Error('no post');
    }
    expect([message?.id, channel.id]).toEqual([post.id, post.id]);
    expect(channel.parent.availableTags.map(({ name }) => name)).toEqual(['bins', 'roads']);
    expect(channel.appliedTags).toEqual([channel.parent.availableTags[0]?.id]);
    await expect(
      client.rest.post(Routes.channelMessages(forum.id), { body: { content: 'x', ...silent } }),
    ).rejects.toMatchObject({ code: 50008 });
    await channel.send('On Monday');
  });

  it('hidden from the bot, and people who take no messages, refuse it', async () => {
    const hidden = guild.textChannel('hidden');
    guild.deny(hidden, 'bot', 1n << 10n);
    const body = { content: 'x', ...silent };
    await expect(
      client.rest.post(Routes.channelMessages(hidden.id), { body }),
    ).rejects.toMatchObject({ code: 50001 });
    const ada = fake.user('ada');
    ada.user.acceptsDirectMessages = false;
    await expect(client.users.send(ada.id, 'hello')).rejects.toMatchObject({ code: 50007 });
  });

  it('beyond the limit over all routes refuse every request for a while', async () => {
    await fake.stop();
    fake = await startFakeDiscord({ overall: { requests: 2, windowMs: 400 } });
    const [one, two] = [fake.guild().textChannel('one'), fake.guild().textChannel('two')];
    const rest = new REST({ api: fake.apiUrl }).setToken(fake.token);
    const body = { content: 'x', ...silent };
    for (const { id } of [one, two, one]) await rest.post(Routes.channelMessages(id), { body });
    expect(fake.requests.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
    const raw = () =>
      fetch(`${fake.apiUrl}/v10/users/@me`, { headers: { authorization: `Bot ${fake.token}` } });
    const replies = [await raw(), await raw(), await raw()];
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.headers.get('x-ratelimit-scope')).toBe('global');
    expect(await refused?.json()).toMatchObject({ global: true });
  });

  it('refuse each use of an interaction’s token after fifteen minutes', async () => {
    fake.registerCommands([{ name: 'ask', description: 'Asks' }]);
    const codes: unknown[] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('Here');
      const later = await interaction.followUp('And here');
      fake.clock.advance(15 * 60_000 + 1);
      for (const use of [
        () => interaction.followUp('x'),
        () => interaction.editReply('x'),
        () => interaction.webhook.editMessage(later.id, 'x'),
        () => interaction.fetchReply(),
        () => interaction.deleteReply(),
        () => interaction.webhook.deleteMessage(later.id),
      ]) {
        await use().catch(({ code }) => codes.push(code));
      }
    });
    fake.user('ada').slash('ask', {}, { channel: guild.textChannel('general') });
    await expect.poll(() => codes).toEqual([50027, 50027, 50027, 50027, 50027, 50027]);
  });
});
