import { channelMention } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';

/** Where something that is in force comes from. */
type From = keyof PeopleMessages['settings']['from'];

/** Permissions that the bot needs or is better with, by their names in the messages. */
export type PermissionName = keyof PeopleMessages['permissions'];

/** What is in force in a channel, and where it comes from. */
export interface HereFacts {
  readonly answers: readonly [boolean, From];
  readonly every: readonly [boolean, From];
  readonly threads: readonly [boolean, From];
  readonly private: readonly [boolean, From];
  readonly perPerson: number;
  readonly perServer: number;
  readonly missing: readonly PermissionName[];
  /** What is missing in other channels where the bot has answered. */
  readonly elsewhere: readonly {
    /** Its id. */
    readonly channel: string;
    readonly names: readonly PermissionName[];
  }[];
}

/** What is in force in a channel, a line each. */
export function settingsHere(say: PeopleMessages, facts: HereFacts): string {
  const { settings: words, permissions } = say;
  const line = (text: string, from: From) => `- ${text} · ${words.from[from]}`;
  const of = (
    sentence: (values: { yes: boolean }) => string,
    [yes, from]: readonly [boolean, From],
  ) => line(sentence({ yes }), from);
  const named = (missing: readonly PermissionName[]) =>
    missing.map((name) => `**${permissions[name]}**`);
  const names = named(facts.missing);
  return [
    of(words.hereAnswers, facts.answers),
    of(words.hereEvery, facts.every),
    of(words.hereThreads, facts.threads),
    of(words.herePrivate, facts.private),
    line(words.hereLimits(facts), 'operator'),
    ...(names.length === 0 ? [] : [`⚠️ ${words.hereMissing({ names })}`]),
    ...facts.elsewhere.map(
      ({ channel, names: missing }) =>
        `⚠️ ${words.missingElsewhere({ channel: channelMention(channel), names: named(missing) })}`,
    ),
  ].join('\n');
}
