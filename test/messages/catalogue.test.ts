import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { languages } from '../../src/messages/languages.ts';
import { operatorErrorSamples, peopleSamples } from './samples.ts';
import { spoken, textsIn } from './spoken.ts';

const operatorErrors = spoken(english.operators.errors, operatorErrorSamples);

describe.each(languages)('what people read in $locale', ({ people }) => {
  const messages = spoken(people, peopleSamples);

  test.each(messages)('$path says something, with its values in it', ({ path, text, values }) => {
    expect(text.trim()).toBe(text);
    expect(text).not.toMatch(/^$|undefined|null|NaN|\[object|\$\{/);
    // A date is written in words.
    if (path === 'answers.date') return;
    for (const value of textsIn(values)) expect(text).toContain(value);
  });

  test.each(messages.filter(({ path }) => /^(errors|refusals|notices)\./.test(path)))(
    '$path is a sentence',
    ({ text }) => {
      expect(text).toMatch(/[.!?…]$/);
    },
  );

  test('labels, by which answers are known again, begin alike', () => {
    const { automated, declinedLabel, writtenLabel, quotedLabel } = people.answers;
    for (const label of [declinedLabel, writtenLabel, quotedLabel]) {
      expect(label.startsWith(automated)).toBe(true);
    }
  });

  test('what was searched for stands last, so that it can be read back', () => {
    const question = 'When?';
    const remark = people.answers.searchedFor({ question });
    expect(remark).toBe(people.answers.searchedFor({ question: '' }) + question);
  });

  test('fits where Discord shows it', () => {
    const { answers, forms, passages, settings } = people;
    for (const { title, label, description } of Object.values(forms)) {
      expect(title.length).toBeLessThanOrEqual(45);
      expect(label.length).toBeLessThanOrEqual(45);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    expect(forms.reason.placeholder.length).toBeLessThanOrEqual(100);
    const { toInPlace, toThread, toPublic, toPrivate, toPeople, toCollections } = settings;
    const buttons = [toInPlace, toThread, toPublic, toPrivate, toPeople, toCollections];
    for (const label of [
      ...buttons,
      answers.showPassages,
      answers.followUp,
      answers.sayWhy,
      passages.open,
    ]) {
      expect(label.length).toBeLessThanOrEqual(80);
    }
    for (const { path, text } of spoken(people.commands, undefined)) {
      if (path.endsWith('description')) expect(text.length).toBeLessThanOrEqual(100);
      else if (path.startsWith('askAboutMessage')) expect(text).toMatch(/^.{1,32}$/);
      // Discord documentation: Application Commands, Naming.
      else expect(text).toMatch(/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u);
    }
  });
});

describe('what operators read of a failure', () => {
  test.each(operatorErrors)('$path is a sentence with its values in it', ({ text, values }) => {
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
    expect(text).toMatch(/[.!?…]$/);
    for (const value of textsIn(values)) expect(text).toContain(value);
  });

  test('no sentence stands under two names', () => {
    const people = spoken(english.people.errors, peopleSamples.errors);
    const texts = [...people, ...operatorErrors].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
