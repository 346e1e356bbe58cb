import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { useTowns } from './support/bot-suite.ts';

const question = 'How much will the invest-to-save funding save each year?';
const share = 'Show it to everybody here';
const town = useTowns();

describe('an answer that one person saw', () => {
  test('is shown to everybody once, with what belongs to it, where that person may write and nothing behind it has changed', async () => {
    const folder = await temporaryFolder();
    const corpusDir = join(folder, 'corpus');
    await cp('corpus', corpusDir, { recursive: true });
    const here = await town({ corpusDir, settings: { INDEX_DIR: join(folder, 'index') } });
    const guild = here.fake.guild();
    const [general, quiet] = [guild.textChannel('general'), guild.textChannel('quiet')];
    guild.deny(quiet, 'everyone', PermissionFlagsBits.SendMessages);
    const [ada, ben] = [here.fake.user('ada'), here.fake.user('ben')];
    const shown = (count: number) =>
      here.fake.waitFor(() => {
        const seen = ben
          .sees(general)
          .filter(({ text, ephemeral }) => text.includes('£14 million') && !ephemeral);
        return seen.length === count ? true : undefined;
      }, `${count} answers to be shown`);
    const privately = (channel: { id: string }) =>
      ada.slash('ask', { question, private: true }, { channel }).finalMessage();
    const notice = (message: { id: string }) =>
      ada.click(message, share).waitFor(({ text }) => text.startsWith('⚠️'));

    const answer = await privately(general);
    expect(answer.buttons.map(({ label }) => label)).toContain(share);
    ada.click(answer, share);
    const publicly = await here.fake.waitFor(
      () => ben.sees(general).find(({ text }) => text.includes('£14 million')),
      'the answer to be shown',
    );
    expect(publicly.ephemeral).toBe(false);
    expect(publicly.text).toContain(`<@${ada.id}> shows this answer`);
    expect(publicly.embeds).toEqual(answer.embeds);
    expect(publicly.buttons.map(({ label }) => label)).not.toContain(share);
    const own = () => ada.sees(general).find(({ id }) => id === answer.id);
    await here.fake.waitFor(
      () => (own()?.buttons.some(({ label }) => label === share) ? undefined : true),
      'the button to go',
    );
    const passage = ben.click(publicly, 'Show passages').waitFor(({ loading }) => !loading);
    expect((await passage).text).toContain('£14 million');
    expect((await ben.click(publicly, '👍').waitFor(({ loading }) => !loading)).text).toContain(
      'counted',
    );

    const again = await privately(general);
    const pressed = [ada.click(again, share), ada.click(again, share)];
    const twice = await Promise.any(
      pressed.map((each) =>
        each.waitFor(({ text }) => text.includes('has been shown here already')),
      ),
    );
    expect(twice.ephemeral).toBe(true);
    await shown(2);

    expect((await notice(await privately(quiet))).text).toContain('You may not write');
    expect(ben.sees(quiet)).toEqual([]);

    const before = await privately(general);
    await here.settings.update(guild.id, { allowedChannels: [quiet.id] });
    expect((await notice(before)).text).toContain('only in #quiet');
    await here.settings.update(guild.id, { allowedChannels: [] });
    for (const name of await readdir(corpusDir)) {
      if (name.endsWith('.md'))
        await writeFile(join(corpusDir, name), `# Gone\n\nNothing of ${name}.\n`);
    }
    await here.build();
    await here.townClerk.index.refresh();
    expect((await notice(before)).text).toContain('has changed');
    await shown(2);
  });
});
