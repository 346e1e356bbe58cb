import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { modalField } from '../../src/discord/rendering/text-modal.ts';
import { useTowns } from './support/bot-suite.ts';
import type { Town } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();

/** Somebody who has installed the bot, and places that the bot itself is not in. */
function people(here: Town) {
  const ada = here.fake.user('ada');
  ada.install();
  const guild = here.fake.guildWithoutBot();
  const elsewhere = guild.textChannel('general');
  guild.allow(elsewhere, 'everyone', PermissionFlagsBits.EmbedLinks);
  return { ada, guild, elsewhere, ben: here.fake.user('ben') };
}

describe('a person who has installed the bot', () => {
  test('asks, looks at passages, judges and follows up on servers and in groups without it', async () => {
    const here = await town();
    const { ada, elsewhere, ben } = people(here);
    for (const channel of [elsewhere, here.fake.group(ada, ben)]) {
      const answer = await ada.slash('ask', { question }, { channel }).finalMessage();
      expect(answer.text).toContain('£14 million');
      expect(answer.embeds).toHaveLength(1);
      const shown = await ada.click(answer, 'Show passages').waitFor(({ loading }) => !loading);
      expect(shown.text).toContain('£14 million');
      await ada.click(answer, '👍').waitFor(({ text }) => text.includes('counted'));
      const form = ada.click(answer, 'Follow up');
      const next = await (
        await ada.submitModal(form, { [modalField]: 'And who expects it?' })
      ).finalMessage();
      expect(next.text).toMatch(/searched for/i);
      const sources = await ada
        .slash('sources', {}, { channel })
        .waitFor(({ loading }) => !loading);
      expect(sources.text).toContain('invest-to-save');
      expect(() => ada.slash('townclerk settings', {}, { channel })).toThrow('No command');
    }
  });

  test('asks what another has written', async () => {
    const here = await town();
    const { ada, elsewhere, ben } = people(here);
    const said = ben.say(elsewhere, question);
    const answer = await ada.messageCommand('Ask Town Clerk', said).finalMessage();
    expect(answer.text).toContain('£14 million');
  });

  test('is answered without embeds where it may show none, and privately where it must', async () => {
    const here = await town();
    const { ada, guild, elsewhere } = people(here);
    guild.deny(elsewhere, 'everyone', PermissionFlagsBits.UseExternalApps);
    guild.deny(elsewhere, 'everyone', PermissionFlagsBits.EmbedLinks);
    const answer = await ada.slash('ask', { question }, { channel: elsewhere }).finalMessage();
    expect(answer.text).toContain('£14 million');
    expect(answer.ephemeral).toBe(true);
    expect(answer.embeds).toEqual([]);
  });

  test('loses an answer that comes after the token with one line in the log, and nothing is written elsewhere', async () => {
    const here = await town();
    const { ada, elsewhere } = people(here);
    const asked = ada.slash('ask', { question }, { channel: elsewhere });
    await asked.acknowledged();
    asked.expireToken();
    await here.fake.waitFor(() => /had expired|could not|failed/.exec(here.log), 'the log');
    const written = here.fake.requests.filter(
      ({ method, path }) => method === 'POST' && path.includes(`/channels/${elsewhere.id}`),
    );
    expect(written).toEqual([]);
  });
});
