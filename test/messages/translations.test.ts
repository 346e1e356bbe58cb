import { describe, expect, test } from 'vitest';
import { formatsOf } from '../../src/messages/formats.ts';
import { defaultLanguage, languages } from '../../src/messages/languages.ts';
import { peopleSamples } from './samples.ts';
import { spoken, textsIn } from './spoken.ts';

const original = spoken(defaultLanguage.people, peopleSamples);
const others = languages.filter((language) => language !== defaultLanguage);

/** Words that are the same in two languages: names, and what one has taken from another. */
const sameInBoth: Readonly<Record<string, readonly string[]>> = {
  de: ['status.title', 'status.indexTitle', 'commands.townClerk.status.name'],
  fr: [
    'commands.townClerk.test.question.name',
    'answers.source',
    'answers.sources',
    'passages.source',
    'status.indexTitle',
    'sources.count',
    'status.asked',
    'commands.ask.question.name',
    'commands.sources.name',
    'settings.collections',
    'settings.toCollections',
  ],
  'es-ES': [],
  'pt-BR': ['status.title', 'commands.townClerk.status.name'],
};

/** English words that none of the other languages has. */
const englishWords = /\b(?:the|of|and|your|with|this|have|that|which|from|please)\b/iu;

test('the languages are those that the documents promise', () => {
  expect(languages.map(({ locale, alsoFor = [] }) => [locale, ...alsoFor])).toEqual([
    ['en-GB', 'en-US'],
    ['de'],
    ['fr'],
    ['es-ES', 'es-419'],
    ['pt-BR'],
  ]);
});

describe.each(others)('in $locale', ({ locale, people }) => {
  const messages = spoken(people, peopleSamples);

  test('no message is missing, none is too many, and each takes the same values', () => {
    expect(shapeOf(people)).toEqual(shapeOf(defaultLanguage.people));
  });

  test('nothing is left in English', () => {
    const same = messages.filter(({ path, text }) => {
      // Values alone, which no language changes.
      if (/^(status\.(count|share|milliseconds|seconds)|answers\.page)$/.test(path)) return false;
      return text === original.find((message) => message.path === path)?.text;
    });
    const unlisted = same
      .map(({ path }) => path)
      .filter((path) => !sameInBoth[locale]?.includes(path))
      .filter((path) => path !== 'commands.townClerk.name');
    expect(unlisted).toEqual([]);
    const english = messages.filter(({ text, values }) =>
      englishWords.test(withoutValues(text, values)),
    );
    expect(english.map(({ text }) => text)).toEqual([]);
  });

  test('every number stands in its sentence as the language writes it', () => {
    const { number } = formatsOf(locale);
    for (const value of [5, 1234]) {
      const written = [number(value), number(value, 1), String(value)];
      for (const { path, text, values } of spoken(people, withNumbers(peopleSamples, value))) {
        if (!holdsNumber(values)) continue;
        expect({ path, text, ok: written.some((form) => text.includes(form)) }).toMatchObject({
          ok: true,
        });
      }
    }
  });

  test('no count breaks a sentence', () => {
    for (const value of [0, 1, 1_000_000]) {
      for (const { path, text } of spoken(people, withNumbers(peopleSamples, value))) {
        expect({ path, text }).not.toMatchObject({ text: expect.stringMatching(/undefined|NaN/) });
      }
    }
  });

  test('what a sentence has no value for is left out of it', () => {
    const { about, notices, answers, refusals } = people;
    const texts = [
      about.knowledge({ articles: 5, newest: undefined, built: 'x' }),
      notices.indexNotBuilt({ reason: undefined }),
      answers.disagree({ one: { title: 'a', fact: '1' }, other: { title: 'b', fact: '2' } }),
      refusals.onlyIn({ channels: [] }),
    ];
    for (const text of texts) expect(text).not.toMatch(/undefined|\( *\)|, *[,;.]/);
  });

  test('buttons are named in sentences by what stands on them', () => {
    const { refusals, smallTalk, answers, settings } = people;
    expect(settings.peopleWhat).toContain(answers.askPerson);
    expect(refusals.ownMessage).toContain(answers.followUp);
    expect(smallTalk.commands).toContain(answers.showPassages);
    expect(smallTalk.commands).toContain(answers.followUp);
  });

  test('commands are named in sentences as Discord lists them', () => {
    const names = slashNames(people.commands);
    for (const { path, text, values } of messages) {
      if (textsIn(values).some((value) => value.includes('/'))) continue;
      for (const [, name] of text.matchAll(/(?<=^|[ `])\/([\p{L}-]+)/gu)) {
        expect({ path, name, known: names.includes(name ?? '') }).toMatchObject({ known: true });
      }
    }
  });
});

describe('typography', () => {
  const messagesOf = (locale: string) =>
    spoken(languages.find((language) => language.locale === locale)?.people, peopleSamples);

  test('French has a space that does not break before and within its marks', () => {
    for (const { text, values } of messagesOf('fr')) {
      expect(withoutValues(text, values)).not.toMatch(/ [:;!?»%]|« |[^\s\u00a0][;!?»]/);
    }
  });

  test('each language has its own quotation marks', () => {
    for (const { text } of messagesOf('de')) expect(text).not.toMatch(/["«»”]/);
    for (const { text } of messagesOf('fr')) expect(text).not.toMatch(/["“”„]/);
    for (const { text } of messagesOf('es-ES')) expect(text).not.toMatch(/["“”„]/);
    for (const { text } of messagesOf('pt-BR')) expect(text).not.toMatch(/["«»„]/);
  });

  test('Spanish opens its questions and exclamations', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    for (const { text, values } of messagesOf('es-ES')) {
      if (textsIn(values).some((value) => /[?!]/.test(value))) continue;
      expect(count(text, '¿'), text).toBe(count(text, '?'));
      expect(count(text, '¡'), text).toBe(count(text, '!'));
    }
  });
});

/** What a sentence says of its own. */
function withoutValues(text: string, values: readonly unknown[]): string {
  return textsIn(values).reduce((rest, value) => rest.replaceAll(value, ''), text);
}

/** The keys of a catalogue, and of each message whether it is text, or how many values it takes. */
function shapeOf(node: unknown): unknown {
  if (typeof node === 'function') return node.length;
  if (typeof node !== 'object' || node === null) return typeof node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, shapeOf(value)]));
}

/** The samples with another number in place of each. */
function withNumbers(node: unknown, value: number): unknown {
  if (typeof node === 'number') return value;
  if (Array.isArray(node)) return node.map((each) => withNumbers(each, value));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, each]) => [key, withNumbers(each, value)]),
  );
}

function holdsNumber(node: unknown): boolean {
  if (typeof node === 'number') return true;
  return typeof node === 'object' && node !== null && Object.values(node).some(holdsNumber);
}

/** The names of slash commands, without those of their options. */
function slashNames(commands: object): string[] {
  return Object.entries(commands)
    .filter(([key]) => key !== 'askAboutMessage')
    .map(([, { name }]) => String(name));
}
