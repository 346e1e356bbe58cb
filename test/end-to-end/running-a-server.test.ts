import { Locale, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { spanish } from '../../src/messages/spanish.ts';
import { refusals } from '../support/discord/rest/api-error.ts';
import { botMay } from './support/bot-may.ts';
import { useTowns } from './support/bot-suite.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();

describe('who runs a server', () => {
  test('reads once how to begin, in private or else in the channel for the server’s news', async () => {
    const here = await town();
    const owner = here.fake.world.users.get(here.fake.world.portal.ownerId);
    if (!owner) throw new Error('Nobody owns the bot.');
    const told = () =>
      here.fake.world.messages.in(here.fake.world.directChannel(owner.id)?.id ?? '');
    const guild = here.fake.guild('Riverside');
    await here.fake.waitFor(() => told()[0], 'the owner to be told');
    expect(told()[0]?.content.split('\n')).toHaveLength(4);
    expect(told()[0]?.content).toContain('Riverside');
    expect(told()[0]?.content).toContain('/townclerk settings');
    await here.restart();
    here.fake.guild('Hillside');
    await here.fake.waitFor(() => told()[1], 'the owner to be told of the other server');
    expect(told().map(({ content }) => content.includes('Riverside'))).toEqual([true, false]);
    expect((await here.settings.get(guild.id)).welcomed).toBe(true);
    owner.acceptsDirectMessages = false;
    // Who takes no direct messages reads it in the channel for the server's news, in the server's language.
    const lakeside = here.fake.guild('Lakeside', Locale.SpanishES, { systemChannel: 'news' });
    const news = () =>
      here.fake.world.messages
        .in(lakeside.record.systemChannelId ?? '')
        .map((each) => each.content);
    await here.fake.waitFor(() => news()[0], 'the channel for news');
    expect(news()[0]?.split('\n')).toHaveLength(4);
    expect(news()[0]).toContain(spanish.people.welcome.lines({ server: 'Lakeside' }));
    expect(here.log).toContain('takes no direct messages');
    // Where there is none, or it may not write there, the log alone says so.
    here.fake.guild('Moorside');
    const untold = () => here.log.split('could be told').length - 1;
    await here.fake.waitFor(() => untold() === 1 || undefined, 'the log');
    here.fake.trouble('message.create', { error: refusals.cannotMessageUser() });
    here.fake.trouble('message.create', { error: refusals.missingPermissions() });
    here.fake.guild('Seaside', Locale.EnglishGB, { systemChannel: 'news' });
    await here.fake.waitFor(() => untold() === 2 || undefined, 'the log of the other');
    await here.restart();
    expect(told()).toHaveLength(2);
    expect(news()).toHaveLength(1);
  });

  test('sees what is in force in a channel, where it comes from and what is missing, and why a question is answered so', async () => {
    const here = await town({ settings: { LIMIT_PERSON_PER_MINUTE: '2' } });
    const guild = here.fake.guild();
    const [general, quiet] = [guild.textChannel('general'), guild.textChannel('quiet')];
    const admin = here.fake.user('admin');
    guild.join(admin, PermissionFlagsBits.ManageGuild);
    const settings = (channel: { id: string }) =>
      admin.slash('townclerk settings', {}, { channel }).waitFor(({ loading }) => !loading);
    const before = await settings(general);
    expect(before.text).toContain('I answer here · the default');
    expect(before.text).toContain('at most 2 questions');
    expect(before.text).toContain('set by the operator');
    expect(before.text).not.toContain('I lack');

    await here.settings.update(guild.id, {
      allowedChannels: [general.id],
      questionChannels: [quiet.id],
      replies: 'thread',
      privateByDefault: true,
    });
    guild.deny(
      quiet,
      'bot',
      PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.CreatePublicThreads,
    );
    await botMay(here, quiet, PermissionFlagsBits.EmbedLinks, false);
    const after = await settings(quiet);
    for (const line of [
      'I do not answer here · set on this server',
      'a message is a question when it names me · set by the operator',
      'answers to mentions open a thread · set on this server',
      'answers only the asker · set on this server',
      'I lack **Embed Links** and **Create Public Threads** here. Give it to my role under Server Settings › Roles',
    ]) {
      expect(after.text).toContain(line);
    }

    const shown = await admin
      .slash('townclerk test', { question }, { channel: general })
      .waitFor(({ loading, text }) => !loading && text.includes('sure that'));
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('£14 million');
    expect(shown.text).toContain('Passages found');
    expect(shown.text).toContain('nearness');
    const answer = await admin
      .slash('ask', { question, private: true }, { channel: general })
      .waitFor(({ buttons }) => buttons.some(({ label }) => label === '👎'));
    const form = admin.click(answer, '👎');
    await form.modal();
    // Two questions a minute, so that twenty presses are allowed; typing is counted apart.
    const all = Array.from({ length: 20 }, () => admin.click(before, 'Answer privately'));
    const last = await Promise.any(
      all.map((each) => each.waitFor(({ text }) => text.startsWith('⏳'))),
    );
    expect(last.text).toContain('faster than I may follow');
    expect(last.ephemeral).toBe(true);
    // Choosing and sending are pressing too.
    for (const other of [
      admin.selectChannels(before, 'Answer only in…', [quiet]),
      await admin.submitModal(form, {}),
    ]) {
      const told = await other.waitFor(({ text }) => text.startsWith('⏳'));
      expect(told.text).toContain('faster than I may follow');
    }
    const typed = Array.from({ length: 21 }, () =>
      admin.autocomplete('sources', { search: 'surrey' }, 'search', { channel: general }).choices(),
    );
    const choices = (await Promise.all(typed)).map(({ length }) => length);
    expect(choices.filter((length) => length > 0)).toHaveLength(20);
    expect(choices.filter((length) => length === 0)).toHaveLength(1);
  });
});
