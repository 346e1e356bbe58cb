import type { english } from './english.ts';

/** All messages of a language. */
export type Messages = typeof english;

/** What people read in Discord: what a language has to translate. */
export type PeopleMessages = Messages['people'];

/** What one of two articles says that say different things. */
export type SaidBy = Parameters<PeopleMessages['answers']['disagree']>[0]['one'];

/** What operators read: settings, commands, the terminal. English alone. */
export type OperatorMessages = Messages['operators'];

/** What the terminal shows with answers and in a conversation. */
export type TerminalMessages = OperatorMessages['terminal'];

/** Failures that somebody is told of, each by its name. */
export type ErrorMessages = PeopleMessages['errors'] & OperatorMessages['errors'];

/** A language that people can be answered in. */
export interface Language {
  /** As `Intl` and Discord know it: `en-GB`, `de`, `pt-BR`. */
  readonly locale: string;
  /** Further locales of Discord that this language serves: `en-US`. */
  readonly alsoFor?: readonly string[];
  readonly people: PeopleMessages;
}
