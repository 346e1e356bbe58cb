import { PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer, article, passage, ranked } from '../support/answers.ts';
import type { Identified, Person } from '../support/discord/people/person.ts';
import { HeldAsker } from '../support/held-asker.ts';
import { useTowns } from './support/bot-suite.ts';
import { step, Trial, writeCorpus } from './support/collections-trial.ts';

const town = useTowns();

describe('a place that may not see a collection', () => {
  test('learns nothing of it, whatever is asked, listed, completed, pressed or gone on with', async () => {
    const here = await town({ corpusDir: await writeCorpus() });
    let run = 0;
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 28 }), async (steps) => {
        const trial = new Trial(here, `run ${run++}`);
        for (const each of steps) {
          expect({ each, leaked: await trial.do(each) }).toEqual({ each, leaked: [] });
        }
        shown += trial.shown;
      }),
      { seed: 20261128, numRuns: 4, endOnFailure: true },
    );
    expect(shown).toBeGreaterThan(20);
  });

  test('sees neither other pages nor what was left out of an answer that a model drew from it', async () => {
    const asker = new HeldAsker();
    const here = await town({ asker });
    const guild = here.fake.guild();
    const channel = guild.textChannel('general');
    const ada = here.fake.user('ada');
    const asked = ada.slash('ask', { question: 'Who keeps it?' }, { channel });
    await asked.waitFor(({ text }) => text.includes('214'));
    const text = Array.from({ length: 60 }, (_, n) => `Fact ${n} of the staff is said here.`);
    asker.release({
      mode: 'model',
      text: text.map((each) => `${each.repeat(4)} [1]`).join('\n\n'),
      leftOut: [{ text: 'The staff are paid in gold.', reasons: ['not in the articles'] }],
      retrieval: {
        ...answer().retrieval,
        passages: [ranked(passage('Pay', { article: article({ path: 'staff/pay.md' }) }))],
      },
    });
    const message = await asked.finalMessage();
    const read = async (label: string) => {
      const pressed = here.fake.user('ben').click(message, label);
      return (await pressed.waitFor(({ loading }) => !loading)).text;
    };
    const leftOut = message.buttons.find(({ label }) => /left out/i.test(label))?.label ?? '';
    expect(await read('▶')).toContain('of the staff');
    expect(await read(leftOut)).toContain('paid in gold');
    await here.settings.update(guild.id, { collections: ['council'] });
    expect(await read('▶')).toContain('may not be seen here any more');
    expect(await read(leftOut)).toContain('may not be seen here any more');
  });
});

describe('who manages a server', () => {
  test('chooses what the server and a channel see, and takes it back', async () => {
    const here = await town({ corpusDir: await writeCorpus() });
    const guild = here.fake.guild();
    const admin = here.fake.user('admin');
    guild.join(admin, PermissionFlagsBits.ManageGuild);
    const [general, keepers] = [guild.textChannel('general'), guild.textChannel('keepers')];
    const open = async (channel: Identified) => {
      const settings = await admin
        .slash('townclerk settings', {}, { channel })
        .waitFor(({ loading }) => !loading);
      return admin.click(settings, 'Collections…').waitFor(({ loading }) => !loading);
    };
    const changes = async (what: { acknowledged(): Promise<unknown> }) => what.acknowledged();
    const ofGeneral = await open(general);
    expect(ofGeneral.ephemeral).toBe(true);
    await changes(admin.select(ofGeneral, 'What this server sees…', ['alder']));
    await changes(admin.select(await open(keepers), 'What this channel sees…', ['birch', 'cedar']));
    expect(await here.settings.get(guild.id)).toMatchObject({
      collections: ['alder'],
      channelCollections: { [keepers.id]: ['birch', 'cedar'] },
    });
    const ask = async (channel: Identified) => {
      const question = 'Who is the keeper of the office?';
      return (await admin.slash('ask', { question }, { channel }).finalMessage()).text;
    };
    expect(await ask(general)).toContain('Aldersen');
    expect(await ask(keepers)).not.toContain('Alder');
    const again = await open(keepers);
    expect(again.text).toContain('birch, cedar');
    await changes(admin.click(again, 'Channel: as the server'));
    await changes(admin.click(await open(general), 'Server: see all'));
    expect(await here.settings.get(guild.id)).toMatchObject({ channelCollections: {} });
    expect((await here.settings.get(guild.id)).collections).toBeUndefined();
    guild.record.members.get(admin.id)?.roleIds.clear();
    const refused = admin.select(again, 'What this channel sees…', ['alder']);
    expect((await refused.waitFor(({ text }) => text !== '')).text).toContain('manage this server');
    expect((await here.settings.get(guild.id)).channelCollections).toEqual({});
  });

  test('who limits it limits what its members see in private, unless the operator says what is open', async () => {
    const question = 'Who is the keeper of the office?';
    const corpusDir = await writeCorpus();
    const here = await town({ corpusDir });
    const ada = here.fake.user('ada');
    const asked = async (by: Person) => (await by.slash('ask', { question }).finalMessage()).text;
    expect(await asked(ada)).toMatch(/Aldersen|Birchsen|Cedarsen/);
    await here.settings.update(here.fake.guild().id, { collections: ['alder', 'birch'] });
    await here.settings.update(here.fake.guild('Other').id, {
      channelCollections: { [here.fake.guild().textChannel('any').id]: ['birch'] },
    });
    const limited = await asked(ada);
    expect(limited).toContain('Birchsen');
    expect(limited).not.toMatch(/Alder|Cedar/);
    const open = await town({ corpusDir, settings: { OPEN_COLLECTIONS: 'cedar' } });
    await open.settings.update(open.fake.guild().id, { collections: ['alder'] });
    const opened = await asked(open.fake.user('ada'));
    expect(opened).toContain('Cedarsen');
    expect(opened).not.toMatch(/Alder|Birch/);
  });
});
