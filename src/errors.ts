import { maskCredentials } from './mask-credentials.ts';
import { english } from './messages/english.ts';
import type { ErrorMessages, PeopleMessages } from './messages/messages.ts';

/** The name of a message about a failure: an identifier, and where it has several sentences a colon and which. */
export type ErrorName = keyof ErrorMessages;

/** Every failure that a user may be told of, by a stable name that tests and front ends can rely on. */
export type ErrorIdentifier = ErrorName extends infer Name
  ? Name extends `${infer Identifier}:${string}`
    ? Identifier
    : Name
  : never;

/** What stands in a message's sentence, by name; nothing for a sentence that is always the same. */
export type ErrorValues<Name extends ErrorName> = Name extends ErrorName
  ? Parameters<ErrorMessages[Name]> extends [infer Values]
    ? Values
    : NoValues
  : never;

type NoValues = Readonly<Record<string, never>>;

interface Options {
  readonly cause?: unknown;
}

/** What an error is made of: the message's name, the values in it, and what caused it. */
export type ErrorArguments = {
  [Name in ErrorName]: ErrorValues<Name> extends NoValues
    ? readonly [name: Name, values?: NoValues, options?: Options]
    : readonly [name: Name, values: ErrorValues<Name>, options?: Options];
}[ErrorName];

/** Sentences by the names of their messages. */
type Sentences = { readonly [Name in ErrorName]: (values: ErrorValues<Name>) => string };

/**
 * The one error whose message a user may read: a single sentence or two that say what was wrong (with the
 * value), what was expected, and what to do. Anything else that is thrown is a bug or an environment failure
 * and is only logged. The technical reason, where there is one, is kept as `cause`. The message is English; a front
 * end can phrase it in the reader's language with {@link sentenceOf}.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly identifier: ErrorIdentifier;
  readonly messageName: ErrorName;
  readonly values: ErrorValues<ErrorName>;

  constructor(...[name, values = {}, options]: ErrorArguments) {
    super(phrase(name, values, english.people), options);
    this.identifier = name.split(':')[0] as ErrorIdentifier;
    this.messageName = name;
    this.values = values;
  }
}

/** An error's sentence in a reader's language, where it is one for people; else in English. */
export function sentenceOf({ messageName, values }: UserError, say: PeopleMessages): string {
  return phrase(messageName, values, say);
}

function phrase<Name extends ErrorName>(
  name: Name,
  values: ErrorValues<Name>,
  { errors }: PeopleMessages,
): string {
  const sentences: Sentences = { ...english.operators.errors, ...errors };
  return maskCredentials(sentences[name](values));
}
