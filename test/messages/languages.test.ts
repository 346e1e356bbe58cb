import { describe, expect, test } from 'vitest';
import { english } from '../../src/messages/english.ts';
import { defaultLanguage, languageFor } from '../../src/messages/languages.ts';

const spanish = { locale: 'es-ES', people: english.people };
const portuguese = { locale: 'pt-BR', alsoFor: ['pt-PT'], people: english.people };
const all = [defaultLanguage, spanish, portuguese];

describe('the language of a reader', () => {
  test.each([
    ['es-ES', spanish],
    ['es-419', spanish],
    ['pt-PT', portuguese],
    ['en-US', defaultLanguage],
    ['fi', defaultLanguage],
    [undefined, defaultLanguage],
  ])('for %s is one that they understand, as far as there is one', (locale, language) => {
    expect(languageFor(locale, all)).toBe(language);
  });
});
