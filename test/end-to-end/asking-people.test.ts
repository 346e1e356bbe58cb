import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
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

    const settings = await admin
      .slash('townclerk settings', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    admin.selectChannels(settings, 'Questions for people go to…', [desk]);
    await here.fake.waitFor(
      () => here.settings.get(guild.id).peopleChannel,
      'the setting to change',
    );

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
    const form = await ada.submitModal(ada.click(answer, '👎'), {});
    const thanks = await form.waitFor(({ loading }) => !loading);
    expect((await press(thanks)).text).toContain('Passed on');
    expect(ben.sees(desk)[1]?.text).toContain('£14 million');

    await press(await ask(offTopic));
    const tooOften = await press(await ask(offTopic));
    expect(tooOften.text).toContain('as one person may in an hour');
    expect(tooOften.text).toContain('<t:');
    expect(ben.sees(desk)).toHaveLength(3);
    here.settings.update(guild.id, { peopleChannel: undefined });
    const nobody = await ben
      .slash('ask', { question: offTopic }, { channel: general })
      .finalMessage();
    expect(nobody.buttons.map(({ label }) => label)).not.toContain(button);
  });
});
