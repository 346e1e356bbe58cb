import { type Client, Events, type Message, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect, usualIntents } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import type { FakeGuild } from '../support/discord/people/fake-guild.ts';
import type { ChannelRecord } from '../support/discord/world/records.ts';

describe('messages on the fake Discord', () => {
  let fake: FakeDiscord;
  let client: Client<true>;
  let guild: FakeGuild;
  let general: ChannelRecord;

  beforeEach(async () => {
    fake = await startFakeDiscord();
    guild = fake.guild();
    general = guild.textChannel('general');
    client = await connect(fake);
  });

  afterEach(async () => {
    await client.destroy();
    await fake.stop();
  });

  const nextMessage = (): Promise<Message> =>
    new Promise((resolve) => client.once(Events.MessageCreate, resolve));

  it('reach the bot with text when they mention it, and can be answered', async () => {
    client.on(Events.MessageCreate, async (message) => {
      if (message.author.bot) return;
      expect(message.mentions.has(client.user)).toBe(true);
      const progress = await message.reply('searching');
      await progress.edit(`answer to ${message.content.replace(/<@\d+> /, '')}`);
    });
    const said = fake.user('ada').say(general, 'Why?', { mention: true });
    const answer = await said.waitFor((message) => message.text.startsWith('answer'));
    expect(answer.text).toBe('answer to Why?');
    expect(answer.replyToId).toBe(said.id);
    expect(answer.revisions.map((revision) => revision.content)).toEqual([
      'searching',
      'answer to Why?',
    ]);
    fake.assertNoBreaches();
  });

  it('reach the bot with text in private', async () => {
    client.on(Events.MessageCreate, async (message) => {
      if (!message.author.bot && message.channel.isSendable())
        await message.channel.send(`${message.content}!`);
    });
    const said = fake.user('ada').dm('hello');
    expect((await said.waitFor(() => true)).text).toBe('hello!');
    fake.assertNoBreaches();
  });

  it('reach the bot without text when it is not concerned', async () => {
    const heard = nextMessage();
    fake.user('ada').say(general, 'just talking');
    expect((await heard).content).toBe('');
  });

  it('reach the bot with text when they reply to its own message, unless the ping is off', async () => {
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isSendable()) throw new Error('no channel');
    const regular = await channel.send('an answer');
    let heard = nextMessage();
    fake.user('ada').say(general, 'go on', { replyTo: regular });
    expect((await heard).content).toBe('go on');
    heard = nextMessage();
    fake.user('ada').say(general, 'go on', { replyTo: regular, ping: false });
    expect((await heard).content).toBe('');
  });

  it('reach the bot without text when they reply to the answer of a command', async () => {
    fake.registerCommands([{ name: 'ask', description: 'Asks', type: 1 }]);
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('an answer');
    });
    const answer = await fake
      .user('ada')
      .slash('ask', {}, { channel: general })
      .waitFor(() => true);
    const heard = new Promise<Message>((resolve) => {
      client.on(Events.MessageCreate, (message) => {
        if (!message.author.bot) resolve(message);
      });
    });
    fake.user('ada').say(general, 'go on', { replyTo: answer });
    expect((await heard).content).toBe('');
    expect((await heard).reference?.messageId).toBe(answer.id);
  });

  it('reach a bot with the message content intent whole', async () => {
    await client.destroy();
    await fake.stop();
    fake = await startFakeDiscord({ privileged: { messageContent: true } });
    general = fake.guild().textChannel('general');
    client = await connect(fake, { intents: usualIntents | (1 << 15) });
    const heard = nextMessage();
    fake.user('ada').say(general, 'just talking');
    expect((await heard).content).toBe('just talking');
  });

  it('do not reach a bot that did not ask for them', async () => {
    await client.destroy();
    client = await connect(fake, { intents: 1 });
    const names: string[] = [];
    client.on(Events.Raw, (packet: { t: string }) => names.push(packet.t));
    const ada = fake.user('ada');
    ada.say(general, 'hello', { mention: true });
    ada.dm('hello');
    guild.textChannel('last');
    await fake.waitFor(() => (names.includes('CHANNEL_CREATE') ? true : undefined), 'the channel');
    expect(names).toEqual(['CHANNEL_CREATE']);
  });

  it('are listed newest first, before, after and around one', async () => {
    const said = ['one', 'two', 'three', 'four', 'five'].map((text) =>
      fake.user('ada').say(general, text, { mention: true }),
    );
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isTextBased()) throw new Error('no channel');
    const [, two, three] = said;
    if (!two || !three) throw new Error('no messages');
    const texts = async (options: Parameters<typeof channel.messages.fetch>[0]) => {
      const found = await channel.messages.fetch(options);
      if (!('map' in found)) throw new Error('not a list');
      return found.map((message) => message.content.replace(/<@\d+> /, ''));
    };
    expect(await texts({ limit: 2 })).toEqual(['five', 'four']);
    expect(await texts({ before: three.id })).toEqual(['two', 'one']);
    expect(await texts({ after: two.id, limit: 2 })).toEqual(['four', 'three']);
    expect(await texts({ around: three.id, limit: 3 })).toEqual(['four', 'three', 'two']);
    expect((await channel.messages.fetch({ message: two.id, force: true })).id).toBe(two.id);
    fake.assertNoBreaches();
  });

  it('that were deleted are unknown', async () => {
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isSendable()) throw new Error('no channel');
    const [first, second] = [await channel.send('one'), await channel.send('two')];
    fake.user('ada').deleteMessage(first);
    await expect(first.edit('changed')).rejects.toMatchObject({ code: 10008 });
    await second.delete();
    await expect(second.edit('changed')).rejects.toMatchObject({ code: 10008 });
    await expect(
      channel.send({
        content: 'reply',
        reply: { messageReference: first.id, failIfNotExists: true },
      }),
    ).rejects.toMatchObject({ code: 50035 });
    const sent = await channel.send({
      content: 'reply',
      reply: { messageReference: first.id, failIfNotExists: false },
    });
    expect(sent.reference).toBeNull();
    fake.assertNoBreaches();
  });

  it('cannot be edited by anyone but their author', async () => {
    const said = fake.user('ada').say(general, 'mine', { mention: true });
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isTextBased()) throw new Error('no channel');
    const message = await channel.messages.fetch(said.id);
    const body = { content: 'yours', allowed_mentions: { parse: [] } };
    await expect(
      client.rest.patch(`/channels/${general.id}/messages/${message.id}`, { body }),
    ).rejects.toMatchObject({ code: 50005 });
    await expect(message.delete()).rejects.toMatchObject({ code: 50013 });
  });

  it('need the permissions the platform names', async () => {
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isSendable()) throw new Error('no channel');
    const said = fake.user('ada').say(general, 'hello', { mention: true });
    const reply = { content: 'reply', reply: { messageReference: said.id } };
    guild.deny(
      general,
      'bot',
      PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.ReadMessageHistory,
    );
    await expect(channel.send({ embeds: [{ title: 'x' }] })).rejects.toMatchObject({ code: 50013 });
    await expect(channel.send(reply)).rejects.toMatchObject({ code: 160002 });
    guild.deny(general, 'bot', PermissionFlagsBits.SendMessages);
    await expect(channel.send('hello')).rejects.toMatchObject({ code: 50013 });
    await expect(channel.sendTyping()).rejects.toMatchObject({ code: 50013 });
    guild.deny(general, 'bot', PermissionFlagsBits.ViewChannel);
    await expect(channel.send('hello')).rejects.toMatchObject({ code: 50001 });
    guild.allow(
      general,
      'bot',
      PermissionFlagsBits.ViewChannel |
        PermissionFlagsBits.SendMessages |
        PermissionFlagsBits.ReadMessageHistory,
    );
    expect((await channel.send(reply)).reference?.messageId).toBe(said.id);
    fake.assertNoBreaches();
  });

  it('cannot be sent to somebody who does not take them', async () => {
    const ada = fake.user('ada');
    ada.user.acceptsDirectMessages = false;
    const user = await client.users.fetch(ada.id);
    await expect(user.send('hello')).rejects.toMatchObject({ code: 50007 });
  });

  it('carry files', async () => {
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isSendable()) throw new Error('no channel');
    const file = { attachment: Buffer.from('the transcript'), name: 'transcript.txt' };
    await expect(channel.send({ files: [file] })).rejects.toMatchObject({ code: 50013 });
    guild.allow(general, 'bot', PermissionFlagsBits.AttachFiles);
    await channel.send({ files: [file] });
    expect(fake.user('ada').sees(general)[0]?.files).toEqual([
      { filename: 'transcript.txt', text: 'the transcript' },
    ]);
    fake.assertNoBreaches();
  });

  it('sent twice with an enforced nonce are one message', async () => {
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isSendable()) throw new Error('no channel');
    const once = { content: 'once', nonce: '42', enforceNonce: true };
    expect((await channel.send(once)).id).toBe((await channel.send(once)).id);
  });

  it('can start one thread each, where answers go with the permission for it', async () => {
    const said = fake.user('ada').say(general, 'Why?', { mention: true });
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isTextBased()) throw new Error('no channel');
    const message = await channel.messages.fetch(said.id);
    const thread = await message.startThread({ name: 'Why?', autoArchiveDuration: 1440 });
    expect(thread.id).toBe(message.id);
    await thread.send('because');
    expect((await said.waitFor((each) => each.text === 'because')).channelId).toBe(thread.id);
    const again = client.rest.post(`/channels/${general.id}/messages/${message.id}/threads`, {
      body: { name: 'again' },
    });
    await expect(again).rejects.toMatchObject({ code: 160004 });
    guild.deny(general, 'bot', PermissionFlagsBits.SendMessages);
    await thread.send('still');
    guild.deny(general, 'bot', PermissionFlagsBits.SendMessagesInThreads);
    await expect(thread.send('not any more')).rejects.toMatchObject({ code: 50013 });
    fake.assertNoBreaches();
  });

  it('in a thread need it to be open', async () => {
    const thread = guild.thread(general, 'Talk', fake.user('ada'));
    const channel = await client.channels.fetch(thread.id);
    if (!channel?.isThread()) throw new Error('no thread');
    await channel.send('hello');
    await channel.setLocked(true);
    await expect(channel.send('hello?')).rejects.toMatchObject({ code: 50083 });
    expect(thread.thread?.locked).toBe(true);
  });

  it('end with the channel, and with the bot’s stay', async () => {
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isSendable()) throw new Error('no channel');
    guild.deleteChannel(general);
    await expect(channel.send('hello')).rejects.toMatchObject({ code: 10003 });
    const left = new Promise((resolve) => client.once(Events.GuildDelete, resolve));
    guild.removeBot();
    await left;
    expect(client.guilds.cache.size).toBe(0);
  });
});
