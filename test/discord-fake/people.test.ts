import { type Client, Events, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import type { FakeGuild } from '../support/discord/people/fake-guild.ts';
import type { ChannelRecord } from '../support/discord/world/records.ts';

describe('people on the fake Discord', () => {
  let fake: FakeDiscord;
  let client: Client<true>;
  let guild: FakeGuild;
  let general: ChannelRecord;

  beforeEach(async () => {
    fake = await startFakeDiscord({ isFinal: (message) => message.text.startsWith('answer') });
    guild = fake.guild();
    general = guild.textChannel('general');
    fake.registerCommands([
      {
        name: 'show',
        description: 'Shows',
        options: [
          { type: 7, name: 'channel', description: 'Where' },
          { type: 6, name: 'person', description: 'Who' },
          { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 3 },
        ],
      },
    ]);
    client = await connect(fake);
  });

  afterEach(async () => {
    await client.destroy();
    await fake.stop();
  });

  it('wait for the answer that is complete', async () => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('searching');
      await interaction.editReply('answer');
    });
    const answer = await fake.user('ada').slash('show', {}, { channel: general }).finalMessage();
    expect(answer.revisions.map((revision) => revision.content)).toEqual([
      '',
      'searching',
      'answer',
    ]);
  });

  it('wait for silence when nothing tells what is complete', async () => {
    await client.destroy();
    await fake.stop();
    fake = await startFakeDiscord();
    general = fake.guild().textChannel('general');
    client = await connect(fake);
    client.on(Events.MessageCreate, async (message) => {
      if (message.author.bot) return;
      const sent = await message.reply('first');
      await sent.edit('last');
    });
    const said = fake.user('ada').say(general, 'hello', { mention: true });
    expect((await said.finalMessage()).text).toBe('last');
  });

  it('learn what was shown when they wait in vain', async () => {
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('no answer to that');
    });
    const handle = fake.user('ada').slash('show', {}, { channel: general });
    await handle.waitFor(() => true);
    await expect(handle.finalMessage({ timeoutMs: 20 })).rejects.toThrow('no answer to that');
  });

  it('name channels, people and numbers in options', async () => {
    const got: unknown[] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      got.push(
        options.getChannel('channel')?.id,
        options.getUser('person')?.username,
        options.getInteger('count'),
      );
      await interaction.reply('answer');
    });
    const [ada, bob] = [fake.user('ada'), fake.user('bob')];
    const values = { channel: general, person: bob, count: 2 };
    await ada.slash('show', values, { channel: general }).finalMessage();
    expect(got).toEqual([general.id, 'bob', 2]);
    expect(() => ada.slash('show', { count: 4 })).toThrow('too large');
    expect(() => ada.slash('show', { channel: bob })).toThrow('does not fit');
  });

  it('use only what they see', () => {
    const ada = fake.user('ada');
    guild.deny(general, ada, PermissionFlagsBits.ViewChannel);
    expect(() => ada.say(general, 'hello')).toThrow('does not see general');
    guild.allow(general, ada, PermissionFlagsBits.ViewChannel);
    expect(ada.say(general, 'hello').own.text).toBe('hello');
    expect(() => ada.click({ id: '1' }, 'Next')).toThrow('sees no message');
  });

  it('are told apart by the bot’s permissions in each place', async () => {
    const seen: boolean[] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      seen.push(interaction.appPermissions.has(PermissionFlagsBits.EmbedLinks));
      await interaction.reply('answer');
    });
    const ada = fake.user('ada');
    await ada.slash('show', {}, { channel: general }).finalMessage();
    guild.deny(general, 'bot', PermissionFlagsBits.EmbedLinks);
    await ada.slash('show', {}, { channel: general }).finalMessage();
    expect(seen).toEqual([true, false]);
  });

  it('ask in several languages', async () => {
    const locales: string[] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      locales.push(`${interaction.locale} ${interaction.guildLocale}`);
      await interaction.reply('answer');
    });
    await fake.user('ana', 'es-ES').slash('show', {}, { channel: general }).finalMessage();
    await fake.user('ana').slash('show').finalMessage();
    expect(locales).toEqual(['es-ES en-GB', 'es-ES null']);
  });
});
