import {
  type Client,
  ComponentType,
  Events,
  type Interaction,
  SlashCommandBuilder,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import { buttons, commands } from './sample-commands.ts';

describe('troubles with interactions on the fake Discord', () => {
  let fake: FakeDiscord;
  let client: Client<true>;

  /** Has the bot respond to every interaction like this. */
  const respondWith = (respond: (interaction: Interaction) => Promise<unknown>): void => {
    client.on(Events.InteractionCreate, (interaction) => {
      respond(interaction).catch((error) => client.emit(Events.Error, error));
    });
  };

  beforeEach(async () => {
    fake = await startFakeDiscord();
    fake.registerCommands(commands);
    client = await connect(fake);
  });

  afterEach(async () => {
    await client.destroy();
    await fake.stop();
  });

  it('refuse the first response after three seconds and blame the bot', async () => {
    const refused = new Promise<Error>((resolve) => client.once(Events.Error, resolve));
    respondWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      fake.clock.advance(3500);
      await interaction.deferReply();
    });
    fake.user('ada').slash('ask', { question: 'Why?' });
    expect(await refused).toMatchObject({ code: 10062 });
    expect(fake.forgive().map((breach) => breach.rule)).toEqual(['response-in-time']);
  });

  it('report an interaction that never gets a response', async () => {
    const got = new Promise((resolve) => client.once(Events.InteractionCreate, resolve));
    fake.user('ada').slash('ask', { question: 'Why?' });
    await got;
    fake.assertNoBreaches();
    fake.clock.advance(3500);
    expect(() => fake.assertNoBreaches()).toThrow('interaction ask has no response');
  });

  it('refuse a late response without blame when the event itself came late', async () => {
    await client.destroy();
    const handle = fake.user('ada').slash('ask', { question: 'Why?' });
    fake.clock.advance(3500);
    const path = `/interactions/${handle.id}/${handle.interaction.token}/callback` as const;
    client = await connect(fake);
    await expect(client.rest.post(path, { body: { type: 5 } })).rejects.toMatchObject({
      code: 10062,
    });
    fake.assertNoBreaches();
  });

  it('refuse edits when the token has expired after fifteen minutes or at will', async () => {
    const refusals: unknown[] = [];
    respondWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      if (interaction.options.getString('question') === 'slow') fake.clock.advance(15 * 60_000 + 1);
      else handle.expireToken();
      await interaction.editReply('too late').catch((error) => refusals.push(error.code));
    });
    const handle = fake.user('ada').slash('ask', { question: 'quick' });
    await fake.waitFor(() => (refusals.length === 1 ? true : undefined), 'a refusal');
    fake.user('ada').slash('ask', { question: 'slow' });
    await fake.waitFor(() => (refusals.length === 2 ? true : undefined), 'a second refusal');
    expect(refusals).toEqual([50027, 50027]);
    fake.assertNoBreaches();
  });

  it('let only what Discord itself would let pass reach the bot', () => {
    const ada = fake.user('ada');
    expect(() => ada.slash('ask', {})).toThrow('"question" is required');
    expect(() => ada.slash('ask', { question: 'x'.repeat(51) })).toThrow('too long');
    expect(() => ada.slash('ask', { question: 'x', publicly: true })).toThrow('no option publicly');
    expect(() => ada.slash('tell', {})).toThrow('No command "tell"');
    expect(() => ada.slash('sources')).toThrow('needs a subcommand');
  });

  it('offer a command for managers to managers only', () => {
    const guild = fake.guild();
    const channel = guild.textChannel('admin');
    const settings = new SlashCommandBuilder()
      .setName('settings')
      .setDescription('Settings')
      .setDefaultMemberPermissions(32n);
    fake.registerCommands([settings.toJSON()]);
    const [ada, bob] = [fake.user('ada'), fake.user('bob')];
    guild.join(ada, 32n);
    expect(ada.slash('settings', {}, { channel }).interaction.commandName).toBe('settings');
    expect(() => bob.slash('settings', {}, { channel })).toThrow('not offered to bob');
  });

  it('deliver a replayed interaction as often as it is sent', async () => {
    const ids: string[] = [];
    respondWith(async (interaction) => {
      ids.push(interaction.id);
      if (ids.length > 1 || !interaction.isChatInputCommand()) return;
      await interaction.reply({ content: 'once', components: [buttons] });
    });
    const handle = fake.user('ada').slash('ask', { question: 'Why?' });
    fake.duplicate(handle, 3);
    const answer = await handle.waitFor(() => true);
    await fake
      .waitFor(() => (ids.length === 4 ? true : undefined), 'four events', 5000)
      .catch(() => {});
    expect(ids).toHaveLength(4);
    expect(answer.components[0]?.type).toBe(ComponentType.ActionRow);
    fake.assertNoBreaches();
  });
});
