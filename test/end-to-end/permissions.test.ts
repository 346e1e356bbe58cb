import { Locale, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { german } from '../../src/messages/german.ts';
import type { ChannelRecord } from '../support/discord/world/records.ts';
import { botMay } from './support/bot-may.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();

/** Takes a permission from the bot in a channel, or gives it back. */
async function set(
  here: Town,
  guild: ReturnType<Town['fake']['guild']>,
  channel: ChannelRecord,
  permission: bigint,
  has: boolean,
): Promise<void> {
  if (has) guild.allow(channel, 'bot', permission);
  else guild.deny(channel, 'bot', permission);
  await botMay(here, channel, permission, has);
}

describe('a permission whose lack makes replies less than they should be', () => {
  test('is named once for each channel, to who may give it and in the log, and in the settings until it is given', async () => {
    const here = await town();
    const guild = here.fake.guild('Rathaus', Locale.German);
    const [general, talk] = [guild.textChannel('general'), guild.textChannel('talk')];
    const [ada, admin] = [here.fake.user('ada'), here.fake.user('admin', Locale.German)];
    guild.join(admin, PermissionFlagsBits.ManageGuild);
    await here.settings.update(guild.id, { replies: 'thread' });
    await set(here, guild, general, PermissionFlagsBits.EmbedLinks, false);
    await set(here, guild, talk, PermissionFlagsBits.CreatePublicThreads, false);
    const { notices, permissions, settings } = german.people;

    // Who may not give it is not bothered with it.
    const asked = ada.slash('ask', { question }, { channel: general });
    expect((await asked.finalMessage()).embeds).toEqual([]);
    const warnings = () => here.log.split('Permissions are missing').length - 1;
    await here.fake.waitFor(() => warnings() === 1 || undefined, 'the log');
    expect(here.log).toContain('"plain":["embedLinks"]');
    expect(asked.messages).toHaveLength(1);

    const first = admin.slash('ask', { question }, { channel: general });
    const named = await first.waitFor(({ ephemeral }) => ephemeral);
    expect(named.text).toContain(
      notices.plainHere({ channel: 'general', permissions: [permissions.embedLinks] }),
    );
    expect(named.text).toContain('Kanal bearbeiten › Berechtigungen');
    const second = admin.slash('ask', { question }, { channel: general });
    await second.finalMessage();

    const told = () => admin.sees(admin.directChannel);
    await admin.say(talk, question, { mention: true }).finalMessage();
    await here.fake.waitFor(() => told()[0], 'who may give it to be told');
    expect(told()[0]?.text).toContain(
      notices.noThreadHere({ channel: 'talk', permissions: [permissions.createPublicThreads] }),
    );
    await admin.say(talk, question, { mention: true }).finalMessage();
    await ada.say(talk, question, { mention: true }).finalMessage();
    const quiet = guild.textChannel('quiet');
    await set(here, guild, quiet, PermissionFlagsBits.ReadMessageHistory, false);
    await here.settings.update(guild.id, { replies: 'in-place' });
    const loose = await admin.say(quiet, question, { mention: true }).finalMessage();
    expect(loose.replyToId).toBeNull();
    await here.fake.waitFor(() => told()[1], 'who may give it to be told of the third');
    expect(told()[1]?.text).toContain(
      notices.noHistoryHere({ channel: 'quiet', permissions: [permissions.readMessageHistory] }),
    );
    await here.settings.update(guild.id, { replies: 'thread' });
    expect(second.messages).toHaveLength(1);
    expect(told()).toHaveLength(2);
    expect(warnings()).toBe(3);
    expect(ada.sees(ada.directChannel)).toEqual([]);

    const shown = async () =>
      (
        await admin
          .slash('townclerk settings', {}, { channel: general })
          .waitFor(({ loading }) => !loading)
      ).text;
    const inForce = await shown();
    expect(inForce).toContain(`**${permissions.embedLinks}**`);
    const missing = settings.missingElsewhere({
      channel: `<#${talk.id}>`,
      names: [`**${permissions.createPublicThreads}**`],
    });
    expect(inForce).toContain(missing);
    await set(here, guild, talk, PermissionFlagsBits.CreatePublicThreads, true);
    expect(await shown()).not.toContain(missing);
    const threaded = await admin.say(talk, question, { mention: true }).finalMessage();
    expect(threaded.channelId).not.toBe(talk.id);
  });
});
