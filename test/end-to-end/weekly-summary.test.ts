import { Locale, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { weekMs } from '../../src/discord/weekly/due-summary.ts';
import { german } from '../../src/messages/german.ts';
import type { SeenMessage } from '../support/discord/people/seen-message.ts';
import { refusals } from '../support/discord/rest/api-error.ts';
import { ManualClock } from '../support/manual-clock.ts';
import { botMay } from './support/bot-may.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const offTopic = 'Who won the 1998 football World Cup?';
const aWhile = 5 * 60_000;
const town = useTowns();
const shown = ({ loading }: SeenMessage) => !loading;

/** A server of which somebody manages the settings. */
function place({ fake }: Town, locale: string = Locale.EnglishGB) {
  const guild = fake.guild('Riverside', locale);
  const admin = fake.user('admin', locale);
  guild.join(admin, PermissionFlagsBits.ManageGuild);
  const [general, reports] = [guild.textChannel('general'), guild.textChannel('reports')];
  return { guild, admin, general, reports };
}

describe('the weekly summary', () => {
  test('is posted where administrators chose, once a week, also across restarts, without the words of questions', async () => {
    const clock = new ManualClock();
    const here = await town({ clock, settings: { LOG_QUESTIONS: 'on' } });
    const { guild, admin, general, reports } = place(here, Locale.German);
    const words = german.people.settings;
    await admin.slash('ask', { question: offTopic }, { channel: general }).finalMessage();
    await clock.advance(weekMs);
    const opened = await admin.slash('townclerk settings', {}, { channel: general }).waitFor(shown);
    const people = await admin.click(opened, words.toPeople).waitFor(shown);
    expect(people.ephemeral).toBe(true);
    admin.selectChannels(people, words.chooseWeekly, [reports]);
    await here.fake.waitFor(
      () => admin.sees(general).find(({ text }) => text.includes(`<#${reports.id}> · die nächste`)),
      'the channel to be shown',
    );
    expect(admin.sees(reports)).toEqual([]);

    const posted = (count: number) =>
      here.fake.waitFor(() => admin.sees(reports)[count - 1], `summary ${count}`);
    await clock.advance(weekMs - 1);
    expect(admin.sees(reports)).toEqual([]);
    await clock.advance(1);
    const first = await posted(1);
    expect(first.text).toContain(german.people.gaps.weekly);
    expect(first.text).toContain('in den letzten 7 Tagen');
    // Asked before the week that it tells of.
    expect(first.text).toContain(german.people.gaps.none);

    here.store.prepare('UPDATE answers SET asked_at = ?').run(clock.now());
    await clock.advance(aWhile);
    await here.restart();
    await clock.advance(aWhile);
    expect(admin.sees(reports)).toHaveLength(1);
    await clock.advance(weekMs);
    const second = await posted(2);
    expect(second.text).toContain('1 ohne Antwort');
    expect(second.text).not.toContain('World Cup');
    expect(second.embeds[0]?.footer).toBeUndefined();
    await here.stop();
    // Weeks that were missed are not made up for.
    await clock.advance(3 * weekMs);
    await here.start();
    await posted(3);
    await clock.advance(aWhile);

    await here.settings.update(guild.id, { weeklyChannel: undefined });
    await clock.advance(2 * weekMs);
    await here.restart();
    expect(admin.sees(reports)).toHaveLength(3);
  });

  test('names the permission that it lacks, to whoever chooses and once to the owner, and comes when it is there', async () => {
    const clock = new ManualClock();
    const here = await town({ clock });
    const { guild, admin, general, reports } = place(here);
    const owner = here.fake.world.portal.ownerId;
    const told = () =>
      here.fake.world.messages
        .in(here.fake.world.directChannel(owner)?.id ?? '')
        .filter(({ content }) => content.includes('weekly summary'));
    guild.deny(reports, 'bot', PermissionFlagsBits.SendMessages);
    await botMay(here, reports, PermissionFlagsBits.SendMessages, false);
    const opened = await admin.slash('townclerk settings', {}, { channel: general }).waitFor(shown);
    const people = await admin.click(opened, 'People…').waitFor(shown);
    admin.selectChannels(people, 'Weekly summary goes to…', [reports]);
    const warned = await here.fake.waitFor(
      () => admin.sees(general).find(({ text }) => text.includes('⚠️ I cannot write in #reports')),
      'the warning',
    );
    expect(warned.text).toContain('“Send Messages”');
    expect(warned.text).toContain('Edit Channel › Permissions');

    await clock.advance(weekMs);
    await here.fake.waitFor(() => told()[0], 'the owner to be told');
    expect(told()[0]?.content).toContain('The weekly summary for Riverside could not be posted.');
    expect(told()[0]?.content).toContain('“Send Messages”');
    await clock.advance(aWhile);
    await here.restart();
    await clock.advance(aWhile);
    expect(told()).toHaveLength(1);
    expect(admin.sees(reports)).toEqual([]);

    guild.allow(reports, 'bot', PermissionFlagsBits.SendMessages);
    guild.deny(reports, 'bot', PermissionFlagsBits.EmbedLinks);
    await botMay(here, reports, PermissionFlagsBits.EmbedLinks, false);
    // What the channel may not see is not named there.
    await here.settings.update(guild.id, { channelCollections: { [reports.id]: ['council'] } });
    const declined = here.store.prepare(
      `INSERT INTO answers (id, guild, asker, asked_at, outcome, mode, caution, duration_ms, tokens, sources, nearest)
       VALUES (?, ?, 'a', ?, 'declined', 'quotes', 0, 1, 0, '[]', ?)`,
    );
    declined.run('a', guild.id, clock.now() - weekMs / 2, 'staff/pay.md');
    declined.run('b', guild.id, clock.now() - weekMs / 2, 'council/roads.md');
    await clock.advance(aWhile);
    const [plain] = await here.fake.waitFor(
      () => (admin.sees(reports).length > 0 ? admin.sees(reports) : undefined),
      'the summary',
    );
    expect(plain?.embeds).toEqual([]);
    expect(plain?.text).toContain('council/roads.md · 1 declined');
    expect(plain?.text).not.toContain('staff');

    // Refused by Discord it comes the next time; without an answer from Discord it might have been posted.
    guild.allow(reports, 'bot', PermissionFlagsBits.EmbedLinks);
    await botMay(here, reports, PermissionFlagsBits.EmbedLinks, true);
    here.fake.trouble('message.create', { error: refusals.serverError() }, 4);
    await clock.advance(weekMs);
    expect(admin.sees(reports)).toHaveLength(1);
    expect(here.log).toContain('"level":50');
    await clock.advance(aWhile);
    await here.fake.waitFor(() => admin.sees(reports)[1], 'the summary of the second week');
    // The channel is deleted.
    guild.deleteChannel(reports);
    await clock.advance(weekMs);
    await here.fake.waitFor(() => told()[1], 'the owner to be told of the channel');
    expect(told()[1]?.content).toContain('is gone');
  });
});
