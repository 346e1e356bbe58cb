import { type Client, Events, type Interaction, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../support/discord/connect.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/discord/fake-discord.ts';
import type { Person } from '../support/discord/people/person.ts';

describe('an application that a person installed on the fake Discord', () => {
  let fake: FakeDiscord;
  let client: Client<true>;
  let ada: Person;
  const seen: Interaction[] = [];
  const heard: string[] = [];
  let respond: (interaction: Interaction) => Promise<unknown> = async () => undefined;

  beforeEach(async () => {
    fake = await startFakeDiscord();
    const command = { name: 'ask', description: 'Asks', contexts: [0, 1, 2] };
    fake.registerCommands([{ ...command, integration_types: [0, 1] }]);
    ada = fake.user('ada');
    ada.install();
    client = await connect(fake);
    seen.length = 0;
    heard.length = 0;
    client.on(Events.MessageCreate, ({ content }) => heard.push(content));
    client.on(Events.InteractionCreate, (interaction) => {
      seen.push(interaction);
      respond(interaction).catch((error) => client.emit(Events.Error, error));
    });
  });

  afterEach(async () => {
    await client.destroy();
    await fake.stop();
  });

  it('is offered to that person alone, in groups and on servers without the bot', async () => {
    const elsewhere = fake.guildWithoutBot().textChannel('general');
    const group = fake.group(ada, fake.user('ben'));
    const channels = [elsewhere, group];
    for (const channel of channels) {
      expect(() => fake.user('ben').slash('ask', {}, { channel })).toThrow('No command');
    }
    respond = async (interaction) => interaction.isRepliable() && interaction.reply('Here');
    for (const channel of channels) {
      const answer = await ada.slash('ask', {}, { channel }).waitFor(({ text }) => text === 'Here');
      expect(answer.ephemeral).toBe(false);
    }
    expect(seen.map(({ context }) => context)).toEqual([0, 2]);
    for (const { authorizingIntegrationOwners: owners, appPermissions, guild } of seen) {
      expect([owners[0], owners[1], guild]).toEqual([undefined, ada.id, null]);
      const { ViewChannel, SendMessages } = PermissionFlagsBits;
      expect(appPermissions.any([ViewChannel, SendMessages])).toBe(false);
    }
    fake.assertNoBreaches();
  });

  it('hears nothing there, and may not write or read', async () => {
    const elsewhere = fake.guildWithoutBot().textChannel('general');
    const group = fake.group(ada);
    for (const channel of [elsewhere, group]) {
      ada.say(channel, `<@${client.user.id}> hello`);
      const path = `/channels/${channel.id}/messages` as const;
      await expect(client.rest.post(path, { body: { content: 'x' } })).rejects.toMatchObject({
        code: 50001,
      });
      await expect(client.rest.get(path)).rejects.toMatchObject({ code: 50001 });
    }
    ada.dm('hello');
    await expect.poll(() => heard).toEqual(['hello']);
    fake.forgive();
  });

  it('answers privately where the server allows no applications from outside', async () => {
    const guild = fake.guildWithoutBot();
    const channel = guild.textChannel('general');
    guild.deny(channel, 'everyone', PermissionFlagsBits.UseExternalApps);
    respond = async (interaction) => interaction.isRepliable() && interaction.reply('Here');
    const answer = await ada.slash('ask', {}, { channel }).waitFor(({ text }) => text === 'Here');
    expect(answer.ephemeral).toBe(true);
    expect(fake.user('ben').sees(channel)).toEqual([]);
  });

  it('follow-up-count: has five follow-ups at most', async () => {
    const codes: unknown[] = [];
    respond = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('Here');
      for (let count = 0; count < 6; count++) {
        await interaction.followUp(`${count}`).catch(({ code }) => codes.push(code));
      }
      codes.push('end');
    };
    ada.slash('ask', {}, { channel: fake.group(ada) });
    await expect.poll(() => codes).toEqual([40094, 'end']);
    expect(fake.forgive('follow-up-count')).toHaveLength(1);
    codes.length = 0;
    ada.slash('ask', {}, { channel: fake.guild().textChannel('general') });
    await expect.poll(() => codes).toEqual(['end']);
  });
});
