import { Locale } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { french } from '../../src/messages/french.ts';
import { german } from '../../src/messages/german.ts';
import { languages } from '../../src/messages/languages.ts';
import { portuguese } from '../../src/messages/portuguese.ts';
import type { SeenMessage } from '../support/discord/people/seen-message.ts';
import { useTowns } from './support/bot-suite.ts';

const question = 'How much will the invest-to-save funding save each year?';
const fact = '£14 million';
const greetings: Readonly<Record<string, readonly [string, string]>> = {
  'en-GB': ['hello', 'thanks'],
  de: ['Hallo!', 'danke schön'],
  fr: ['Bonjour', 'merci beaucoup'],
  'es-ES': ['¡hola!', 'muchas gracias'],
  'pt-BR': ['olá', 'muito obrigado'],
};
const town = useTowns();

const shown = ({ loading }: SeenMessage) => !loading;

describe('people read the bot in their own language', () => {
  test('a German who asks: progress, labels, sources, buttons, passages, forms, refusals', async () => {
    const here = await town();
    const general = here.fake.guild().textChannel('general');
    const ada = here.fake.user('ada', Locale.German);
    const answer = await ada.slash('ask', { question }, { channel: general }).finalMessage();
    const [embed] = answer.embeds;
    expect(embed?.footer?.text).toBe('Automatische Antwort, aus den Artikeln zitiert');
    expect(embed?.fields?.[0]?.name).toBe('Quelle');
    // The answer itself stays in the articles' words.
    expect(embed?.description).toContain(fact);
    expect(answer.buttons.map(({ label }) => label).slice(0, 4)).toEqual([
      'Textstellen zeigen',
      'Nachfragen',
      '👍',
      '👎',
    ]);
    const steps = answer.revisions.map(({ embeds }) => embeds[0]?.description ?? '');
    expect(steps.join('\n')).toContain('Ich durchsuche 5 Artikel…');

    const passages = await ada.click(answer, 'Textstellen zeigen').waitFor(shown);
    expect(passages.embeds[0]?.author?.name).toBe('Quelle [1]');
    const thanks = await ada.click(answer, '👍').waitFor(shown);
    expect(thanks.text).toContain(german.people.notices.upCounted);
    // The same answer speaks to somebody else in English.
    const ben = here.fake.user('ben');
    const english = await ben.click(answer, 'Textstellen zeigen').waitFor(shown);
    expect(english.embeds[0]?.author?.name).toBe('Source [1]');

    // Questions that are offered are the articles' own, since they are asked as they stand.
    const help = await ada.slash('help', {}, { channel: general }).waitFor(shown);
    expect(help.text).toContain(german.people.smallTalk.try);
    const [starter = ''] = help.buttons.flatMap(({ label }) => label ?? []);
    expect(starter).toMatch(/^(Tell me|What|Summarise) /);
    const started = await ada.click(help, starter).finalMessage();
    expect(started.embeds[0]?.footer?.text).toBe(german.people.answers.quotedLabel);

    const declined = await ada
      .slash('ask', { question: 'Who won the 1966 World Cup final?' }, { channel: general })
      .finalMessage();
    expect(declined.text).toContain(german.people.answers.nothingFound);
    expect(declined.embeds[0]?.footer?.text).toBe('Automatische Antwort');
    const empty = await ada.slash('ask', { question: '???' }, { channel: general }).finalMessage();
    expect(empty.text).toContain(german.people.errors['question-empty:no-words']());
  });

  test('a message has its server’s language, and a conversation is taken up across languages', async () => {
    const here = await town();
    const general = here.fake.guild('Rédaction', Locale.French).textChannel('general');
    const ada = here.fake.user('ada', Locale.German);
    const answer = await ada.say(general, question, { mention: true }).finalMessage();
    expect(answer.embeds[0]?.footer?.text).toBe(french.people.answers.quotedLabel);
    const next = await ada
      .say(general, 'And what is the funding in total?', { mention: true, replyTo: answer })
      .finalMessage();
    expect(next.text).toContain('Recherche effectuée');
    expect(next.text).toContain('£7.3 million');
  });

  test('a direct message, of which Discord tells no language, has that of its greeting or of the last command', async () => {
    const here = await town();
    const general = here.fake.guild().textChannel('general');
    for (const { locale, people } of languages) {
      const [hello, thanks] = greetings[locale] ?? [];
      const reader = here.fake.user(`greets-${locale.toLowerCase()}`);
      const greeted = await reader.dm(hello ?? '').waitFor(shown);
      expect(greeted.text).toContain(people.smallTalk.greeting);
      expect(greeted.text).toContain(people.smallTalk.try);
      const thanked = await reader.dm(thanks ?? '').waitFor(shown);
      expect(thanked.text).toContain(people.smallTalk.thanks);
    }
    // What was greeted in stays the language of what follows.
    const ada = here.fake.user('greets-de');
    const answer = await ada.dm(question).finalMessage();
    expect(answer.embeds[0]?.footer?.text).toBe(german.people.answers.quotedLabel);
    expect((await ada.dm('hi').waitFor(shown)).text).toContain(german.people.smallTalk.greeting);

    const ben = here.fake.user('ben', Locale.French);
    const before = await ben.dm('hi').waitFor(shown);
    expect(before.text).toContain(english.people.smallTalk.greeting);
    await ben.slash('about', {}, { channel: general }).waitFor(shown);
    expect((await ben.dm('hi').waitFor(shown)).text).toContain(french.people.smallTalk.greeting);
    // On a server it is the server's.
    const there = await ben.say(general, 'bonjour', { mention: true }).waitFor(shown);
    expect(there.text).toContain(english.people.smallTalk.greeting);
  });

  test('a language that the bot does not speak gets English, a region its neighbour’s', async () => {
    const here = await town();
    const general = here.fake.guild().textChannel('general');
    const aboutFor = async (locale: string) =>
      (
        await here.fake
          .user(`reader-${locale.toLowerCase()}`, locale)
          .slash('about', {}, { channel: general })
          .waitFor(shown)
      ).embeds[0]?.title;
    expect(await aboutFor(Locale.Finnish)).toBe('About Town Clerk');
    expect(await aboutFor(Locale.PortugueseBR)).toBe(portuguese.people.about.title);
    expect(await aboutFor(Locale.SpanishLATAM)).toBe('Acerca de Town Clerk');
  });
});
