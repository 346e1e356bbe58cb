import { describe, expect, test } from 'vitest';
import { useTowns } from './support/bot-suite.ts';
import { isFinal } from './support/town.ts';

const question = 'How much will the invest-to-save funding save each year?';
const town = useTowns();

describe('who does not know what to ask', () => {
  test('is greeted and offered questions that the articles answer, which are asked with a press', async () => {
    const here = await town();
    const guild = here.fake.guild();
    const general = guild.textChannel('general');
    const ada = here.fake.user('ada');
    for (const [words, reply] of [
      ['hello!', 'Hello!'],
      ['help', '/ask'],
      ['What can you do?', 'show the passage behind every statement'],
      ['What do you know about?', 'I know 5 articles'],
    ] as const) {
      const said = await ada
        .say(general, words, { mention: true })
        .waitFor(({ loading }) => !loading);
      expect(said.text).toContain(reply);
      expect(said.text).toContain('For example:');
      expect(said.buttons).toHaveLength(3);
    }
    const thanked = await ada.dm('thank you very much').waitFor(({ loading }) => !loading);
    expect(thanked.text).toContain('You are welcome');
    expect(thanked.buttons).toEqual([]);

    const shown = await ada
      .slash('help', {}, { channel: general })
      .waitFor(({ loading }) => !loading);
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain('/sources lists what I know');
    // What was offered in private is answered in private, what was offered in public in public.
    const publicly = await ada
      .say(general, 'hi', { mention: true })
      .waitFor(({ loading }) => !loading);
    for (const [offer, ephemeral] of [
      [shown, true],
      [publicly, false],
    ] as const) {
      for (const { label } of offer.buttons) {
        const answer = await ada.click(offer, label).finalMessage({ isFinal });
        expect(answer.text).toContain(label);
        expect(answer.text).toContain('Source');
        expect(answer.text).not.toContain('may not answer');
        expect(answer.ephemeral).toBe(ephemeral);
      }
    }
    await here.restart();
    const [first] = publicly.buttons;
    const later = await ada.click(publicly, first?.label ?? '').finalMessage();
    expect(later.text).toContain('Source');
    // Nothing of this counts as a question that found nothing.
    const declined = here.store.prepare("SELECT 1 FROM answers WHERE outcome = 'declined'").all();
    expect(declined).toEqual([]);
  });

  test('is offered what the nearest passages answer, below an answer but not below a decline', async () => {
    const here = await town();
    const general = here.fake.guild().textChannel('general');
    const ada = here.fake.user('ada');
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    const next = answer.buttons.filter(({ customId }) => customId?.startsWith('tc1:ask:'));
    expect(next.length).toBeGreaterThan(0);
    expect(next.length).toBeLessThanOrEqual(3);
    for (const { label } of next) {
      expect(label).not.toBe(question);
      const followed = await here.fake.user('ben').click(answer, label).finalMessage();
      expect(followed.text).toContain(label);
      expect(followed.text).toContain('Source');
      expect(followed.ephemeral).toBe(false);
    }
    const declined = await ada
      .slash('ask', { question: 'Who won the 1998 football World Cup?' }, { channel: general })
      .finalMessage();
    expect(declined.buttons.filter(({ customId }) => customId?.startsWith('tc1:ask:'))).toEqual([]);
  });
});
