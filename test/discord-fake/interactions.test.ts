import {
  ActionRowBuilder,
  type Client,
  Events,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import { buttons, commands } from './sample-commands.ts';

describe('interactions on the fake Discord', () => {
  let fake: FakeDiscord;
  let client: Client<true>;
  let general: { id: string };

  /** Has the bot respond to every interaction like this. */
  const respondWith = (respond: (interaction: Interaction) => Promise<unknown>): void => {
    client.on(Events.InteractionCreate, (interaction) => {
      respond(interaction).catch((error) => client.emit(Events.Error, error));
    });
  };

  beforeEach(async () => {
    fake = await startFakeDiscord();
    general = fake.guild().textChannel('general');
    fake.registerCommands(commands);
    client = await connect(fake);
  });

  afterEach(async () => {
    await client.destroy();
    await fake.stop();
  });

  it('carry a slash command through a deferred response to its edit', async () => {
    respondWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply({
        content: `You asked: ${interaction.options.getString('question')}`,
        components: [buttons],
      });
    });
    const handle = fake.user('ada').slash('ask', { question: 'Why?' }, { channel: general });
    const answer = await handle.waitFor((message) => !message.loading);
    expect(answer.text).toBe('You asked: Why?');
    expect(answer.buttons.map((button) => button.label)).toEqual(['Helpful', 'Open']);
    expect(answer.ephemeral).toBe(false);
    expect(handle.messages).toHaveLength(1);
    expect(fake.user('bob').sees(general)).toHaveLength(1);
    fake.assertNoBreaches();
  });

  it('show an ephemeral response to nobody but the person who asked', async () => {
    respondWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const hidden = interaction.options.getBoolean('private') === true;
      await interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {});
      await interaction.editReply('quietly');
      await interaction.followUp({ content: 'and more', flags: MessageFlags.Ephemeral });
    });
    const ada = fake.user('ada');
    const handle = ada.slash('ask', { question: 'Why?', private: true }, { channel: general });
    await handle.waitFor((message) => message.text === 'and more');
    expect(ada.sees(general).map((message) => message.text)).toEqual(['quietly', 'and more']);
    expect(fake.user('bob').sees(general)).toEqual([]);
    fake.assertNoBreaches();
  });

  it('return the message when the response asks for it', async () => {
    const ids: (string | undefined)[] = [];
    respondWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const response = await interaction.reply({ content: 'here', withResponse: true });
      ids.push(response.resource?.message?.id, (await interaction.fetchReply()).id);
    });
    const handle = fake.user('ada').slash('ask', { question: 'Why?' });
    const answer = await handle.waitFor(() => true);
    await fake.waitFor(() => (ids.length === 2 ? true : undefined), 'both ids');
    expect(ids).toEqual([answer.id, answer.id]);
    fake.assertNoBreaches();
  });

  it('let people press buttons, also on a message from before a restart', async () => {
    const ada = fake.user('ada');
    respondWith(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: 'answer', components: [buttons] });
      }
    });
    const handle = ada.slash('ask', { question: 'Why?' }, { channel: general });
    const answer = await handle.waitFor(() => true);
    await client.destroy();
    client = await connect(fake);
    respondWith(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.update({
        content: `${interaction.message.content}, ${interaction.customId}`,
      });
    });
    const press = ada.click(answer, 'Helpful');
    const changed = await press.waitFor((message) => message.text.includes('v1:up'));
    expect(changed.id).toBe(answer.id);
    expect(changed.text).toBe('answer, v1:up');
    expect(() => ada.click(answer, 'Open')).toThrow('is a link');
    expect(() => ada.click(answer, 'Missing')).toThrow('only: Helpful, Open');
    fake.assertNoBreaches();
  });

  it('answer a button without visible loading and reply to it privately', async () => {
    respondWith(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: 'answer', components: [buttons] });
      }
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.followUp({ content: 'noted', flags: MessageFlags.Ephemeral });
    });
    const answer = await fake
      .user('ada')
      .slash('ask', { question: 'Why?' }, { channel: general })
      .waitFor(() => true);
    const bob = fake.user('bob');
    const noted = await bob.click(answer, 'v1:up').waitFor((message) => message.ephemeral);
    expect(noted.text).toBe('noted');
    expect(bob.sees(general)).toHaveLength(2);
    expect(fake.user('ada').sees(general)).toHaveLength(1);
    fake.assertNoBreaches();
  });

  it('let people choose from a select menu', async () => {
    const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder()
        .setCustomId('v1:pages')
        .setPlaceholder('Show a passage')
        .addOptions({ label: 'First', value: '1' }, { label: 'Second', value: '2' }),
    );
    respondWith(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ components: [menu] });
      if (!interaction.isStringSelectMenu()) return;
      await interaction.reply({
        content: `chosen ${interaction.values}`,
        flags: MessageFlags.Ephemeral,
      });
    });
    const ada = fake.user('ada');
    const answer = await ada
      .slash('ask', { question: 'Why?' }, { channel: general })
      .waitFor(() => true);
    const chosen = ada.select(answer, 'Show a passage', ['Second']);
    expect((await chosen.waitFor(() => true)).text).toBe('chosen 2');
    fake.assertNoBreaches();
  });

  it('open a form and deliver what was filled in', async () => {
    const form = new ModalBuilder()
      .setCustomId('v1:follow')
      .setTitle('Follow up')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Your question')
          .setTextInputComponent(
            new TextInputBuilder()
              .setCustomId('text')
              .setStyle(TextInputStyle.Paragraph)
              .setMaxLength(20),
          ),
      );
    respondWith(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'answer', components: [buttons] });
      if (interaction.isButton()) await interaction.showModal(form);
      if (!interaction.isModalSubmit()) return;
      await interaction.deferReply();
      await interaction.editReply(
        `${interaction.customId}: ${interaction.fields.getTextInputValue('text')}`,
      );
    });
    const ada = fake.user('ada');
    const answer = await ada
      .slash('ask', { question: 'Why?' }, { channel: general })
      .waitFor(() => true);
    const pressed = ada.click(answer, 'Helpful');
    expect((await pressed.modal()).title).toBe('Follow up');
    await expect(ada.submitModal(pressed, { text: '' })).rejects.toThrow('required');
    await expect(ada.submitModal(pressed, { text: 'x'.repeat(21) })).rejects.toThrow('0 to 20');
    const sent = await ada.submitModal(pressed, { text: 'And then?' });
    const result = await sent.waitFor((message) => !message.loading);
    expect(result.text).toBe('v1:follow: And then?');
    fake.assertNoBreaches();
  });

  it('complete options while they are typed', async () => {
    respondWith(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name} ${value}`, value: 'x' }]);
    });
    const typing = fake
      .user('ada')
      .autocomplete('sources find', { title: 'par' }, 'title', { channel: general });
    expect(await typing.choices()).toEqual([{ name: 'title par', value: 'x' }]);
    fake.assertNoBreaches();
  });

  it('bring the target of a message command with its content', async () => {
    respondWith(async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      await interaction.reply(`About: ${interaction.targetMessage.content}`);
    });
    const said = fake.user('bob').say(general, 'a secret from the bot');
    const handle = fake.user('ada').messageCommand('Ask Town Clerk', said);
    expect((await handle.waitFor(() => true)).text).toBe('About: a secret from the bot');
    fake.assertNoBreaches();
  });
});
