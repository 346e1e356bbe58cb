import { describe, expect, test } from 'vitest';
import {
  commands,
  messageCommand,
  slashCommand,
} from '../../../src/discord/commands/all-commands.ts';
import { described, named } from '../../../src/discord/commands/words.ts';
import { english } from '../../../src/messages/english.ts';
import { defaultLanguage } from '../../../src/messages/languages.ts';
import type { Language } from '../../../src/messages/messages.ts';

const german: Language = {
  locale: 'de',
  people: {
    ...english.people,
    commands: {
      ...english.people.commands,
      about: { name: 'über', description: 'Was dies ist' },
    },
  },
};

describe('the words of a command', () => {
  test('are English, and those of every other language where there are any', () => {
    expect(described((say) => say.commands.about, [defaultLanguage, german])).toEqual({
      name: 'about',
      description: english.people.commands.about.description,
      name_localizations: { de: 'über' },
      description_localizations: { de: 'Was dies ist' },
    });
    const spanish = { ...german, locale: 'es-ES', alsoFor: ['es-419'] };
    expect(named((say) => say.commands.about, [defaultLanguage, spanish])).toEqual({
      name: 'about',
      name_localizations: { 'es-ES': 'über', 'es-419': 'über' },
    });
  });

  test('say nothing of other languages where there are none', () => {
    expect(named((say) => say.commands.about, [defaultLanguage])).toEqual({ name: 'about' });
  });
});

test('every command in the list is found by its kind and name', () => {
  for (const command of commands) {
    const find = command.kind === 'slash' ? slashCommand : messageCommand;
    expect(find(command.data.name)).toBe(command);
  }
  expect(slashCommand('Ask Town Clerk')).toBeUndefined();
});
