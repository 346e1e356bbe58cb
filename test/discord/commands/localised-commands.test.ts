import { Locale } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/discord/commands/all-commands.ts';
import { languages, localesOf } from '../../../src/messages/languages.ts';

type Localizations = Readonly<Record<string, string | null | undefined>> | null | undefined;

/** What commands, subcommands and options have in common. */
interface Named {
  readonly name: string;
  readonly description?: string | undefined;
  readonly name_localizations?: Localizations;
  readonly description_localizations?: Localizations;
  readonly options?: readonly Named[] | undefined;
}

const slash: readonly Named[] = commands.flatMap((command) =>
  command.kind === 'slash' ? [command.data] : [],
);
const inMenus: readonly Named[] = commands.flatMap((command) =>
  command.kind === 'message' ? [command.data] : [],
);
const locales = languages.flatMap(localesOf).filter((locale) => !locale.startsWith('en'));

const nameIn = ({ name, name_localizations: names }: Named, locale: string) =>
  names?.[locale] ?? name;
const descriptionIn = (named: Named, locale: string) => named.description_localizations?.[locale];

/** A command with everything below it. */
const withOptions = (named: Named): Named[] => [
  named,
  ...(named.options ?? []).flatMap(withOptions),
];

// Discord documentation: Application Commands, Localization and Naming.
describe.each(locales)('commands in %s', (locale) => {
  test('are for a locale that Discord has', () => {
    expect(Object.values<string>(Locale)).toContain(locale);
  });

  test('have a name and a description that Discord takes', () => {
    for (const named of slash.flatMap(withOptions)) {
      const name = nameIn(named, locale);
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
      const description = descriptionIn(named, locale) ?? '';
      expect(description.length).toBeGreaterThan(0);
      expect(description.length).toBeLessThanOrEqual(100);
      expect(description).not.toBe(named.description);
    }
    for (const named of inMenus) {
      const name = nameIn(named, locale);
      expect(name).not.toBe(named.name);
      expect(name.length).toBeLessThanOrEqual(32);
    }
  });

  test('are told apart by their names', () => {
    const levels = [
      slash,
      inMenus,
      ...slash.flatMap(withOptions).map(({ options }) => options ?? []),
    ];
    for (const level of levels) {
      const names = level.map((named) => nameIn(named, locale));
      expect(new Set(names).size).toBe(names.length);
      // Somebody who types another command's English name must not get this one.
      for (const named of level) {
        const sameName = level.filter(({ name }) => name === nameIn(named, locale));
        expect(sameName.every((other) => other === named)).toBe(true);
      }
    }
  });
});

test('a command is no longer than Discord takes in any language', () => {
  const length = (named: Named): number => {
    const longest = (text: string | undefined, others: Localizations) =>
      Math.max(
        text?.length ?? 0,
        ...Object.values(others ?? {}).map((other) => other?.length ?? 0),
      );
    return (
      longest(named.name, named.name_localizations) +
      longest(named.description, named.description_localizations) +
      (named.options ?? []).reduce((sum, option) => sum + length(option), 0)
    );
  };
  for (const named of slash) expect(length(named)).toBeLessThanOrEqual(8000);
});
