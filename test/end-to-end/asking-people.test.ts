import { Locale, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { modalField } from '../../src/discord/rendering/text-modal.ts';
import { german } from '../../src/messages/german.ts';
import { useTowns } from './support/bot-suite.ts';

const question = 'How much will the invest-to-save funding save each year?';
const offTopic = 'Who won the 1998 football World Cup?';
const button = 'Ask a person';
const town = useTowns();

describe('who found no answer', () => {
  test('asks a person after a decline or a vote against an answer, once and a few times an hour', async () => {
    const here = await town();
    const guild = here.fake.guild();
    const [general, desk] = [guild.textChannel('general'), guild.textChannel('help-desk')];
    const [ada, ben, admin] = ['ada', 'ben', 'admin'].map((name) => here.fake.user(name));
    if (!ada || !ben || !admin) throw new Error('nobody');
    guild.join(admin, PermissionFlagsBits.ManageGuild);
    const ask = (text: string) =>
      ada.slash('ask', { question: text }, { channel: general }).finalMessage();
    const press = (message: { id: string }, who = ada) =>
      who.click(message, button).waitFor(({ loading }) => !loading);
    const before = await ask(offTopic);
    expect(before.buttons.map(({ label }) => label)).not.toContain(button);

    const chosen = "SELECT 1 FROM guild_settings WHERE settings LIKE '%peopleChannel%'";
    const settings = await admin
      .slash('townclerk settings', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    const people = await admin.click(settings, 'People…').waitFor(({ loading }) => !loading);
    admin.selectChannels(people, 'Questions for people go to…', [desk]);
    await here.fake.waitFor(() => here.store.prepare(chosen).get(), 'the setting to change');

    guild.deny(desk, 'bot', PermissionFlagsBits.SendMessages);
    const declined = await ask(offTopic);
    const refused = await press(declined);
    expect(refused.text).toContain('“Send Messages”');
    expect(refused.text).toContain('#help-desk');
    guild.allow(desk, 'bot', PermissionFlagsBits.SendMessages);
    await here.fake.waitFor(
      () => here.bot.client.channels.cache.has(desk.id) || undefined,
      'the channel',
    );
    const passed = await press(declined);
    expect(passed.ephemeral).toBe(true);
    expect(passed.text).toContain('Passed on');
    const [first] = ben.sees(desk);
    expect(first?.text).toContain(`<@${ada.id}> would like an answer from a person`);
    expect(first?.text).toContain(offTopic);
    expect(first?.text).toContain('Nearest articles');
    expect(first?.buttons[0]?.url).toContain(`${general.id}/${declined.id}`);
    expect((await press(declined, ben)).text).toContain('already');
    expect(ben.sees(desk)).toHaveLength(1);

    const answer = await ask(question);
    expect(answer.buttons.map(({ label }) => label)).not.toContain(button);
    const thanks = await ada.click(answer, '👎').waitFor(({ text }) => text.includes('counted'));
    expect(thanks.ephemeral).toBe(true);
    const why = ada.click(thanks, 'Say what was wrong');
    const sent = await ada.submitModal(why, { [modalField]: 'Old figures' });
    expect((await sent.waitFor(({ loading }) => !loading)).text).toContain('reason kept');
    await here.restart();
    // The button stands on the answer itself, so that it lasts as long as that does.
    const judged = ben.sees(general).find(({ id }) => id === answer.id);
    expect(judged?.buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Show passages', '👍', '👎', button]),
    );
    expect(judged?.text).toBe(answer.text);
    expect((await press(answer)).text).toContain('Passed on');
    expect(ben.sees(desk)[1]?.text).toContain('£14 million');

    await press(await ask(offTopic));
    const tooOften = await press(await ask(offTopic));
    expect(tooOften.text).toContain('as one person may in an hour');
    expect(tooOften.text).toContain('<t:');
    expect(ben.sees(desk)).toHaveLength(3);
    await here.settings.update(guild.id, { peopleChannel: undefined });
    const nobody = await ben
      .slash('ask', { question: offTopic }, { channel: general })
      .finalMessage();
    expect(nobody.buttons.map(({ label }) => label)).not.toContain(button);
  });

  test('has a role mentioned where administrators chose one, and nobody else, in the language of who asks', async () => {
    const here = await town();
    const { settings: words, answers, notices } = german.people;
    const guild = here.fake.guild();
    const [general, desk] = [guild.textChannel('general'), guild.textChannel('help-desk')];
    const [quiet, clerks] = [guild.role('quiet', 0n), guild.role('clerks', 0n, true)];
    const admin = here.fake.user('admin', Locale.German);
    guild.join(admin, PermissionFlagsBits.ManageGuild);
    const opened = await admin
      .slash('townclerk settings', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    const panel = await admin.click(opened, words.toPeople).waitFor(({ loading }) => !loading);
    const shows = (part: string) =>
      here.fake.waitFor(
        () => admin.sees(general).find(({ id, text }) => id === panel.id && text.includes(part)),
        part,
      );
    admin.selectChannels(panel, words.choosePeople, [desk]);
    await shows(`<#${desk.id}>`);
    // Everybody is no role to be mentioned: it has the server's id.
    await admin.selectRoles(panel, words.chooseRole, [guild]).acknowledged();
    expect((await here.settings.get(guild.id)).peopleRole).toBeUndefined();
    admin.selectRoles(panel, words.chooseRole, [quiet]);
    await shows(words.roleSilent({ role: `<@&${quiet.id}>` }));
    admin.selectRoles(panel, words.chooseRole, [clerks]);
    const chosen = await shows(`<@&${clerks.id}>`);
    expect(chosen.text).not.toContain('⚠️');

    here.fake.allowMention(clerks);
    const asked = admin.slash('ask', { question: `@everyone ${offTopic}` }, { channel: general });
    const declined = await asked.finalMessage();
    const done = await admin.click(declined, answers.askPerson).waitFor(({ loading }) => !loading);
    expect(done.text).toContain(notices.personAsked);
    const [passed] = admin.sees(desk);
    const first = answers.passedOn({ person: `<@${admin.id}>` });
    expect(passed?.content).toBe(`<@&${clerks.id}> ${first}`);
    const sent = here.fake.requests.findLast(({ route }) => route === 'message.create');
    expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [], roles: [clerks.id] } });
    // Whoever asks in private gets the button on the answer that they alone see.
    const alone = await admin
      .slash('ask', { question, private: true }, { channel: general })
      .finalMessage();
    await admin.click(alone, '👎').waitFor(({ text }) => text.includes(notices.downCounted));
    await here.restart();
    const again = await admin
      .click(alone, answers.askPerson)
      .waitFor(({ loading, text }) => !loading && text.includes(notices.personAsked));
    expect(again.ephemeral).toBe(true);
    expect(admin.sees(desk)[1]?.buttons).toEqual([]);
  });
});
