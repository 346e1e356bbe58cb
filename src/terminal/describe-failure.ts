import { debuglog } from 'node:util';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import { plainText } from './plain-text.ts';

/** Writes what lies behind a failure, with every cause, when NODE_DEBUG=town-clerk is set. */
const debug = debuglog('town-clerk');

/** A failure in words for the one at the terminal: a `UserError`'s own; anything else by its message, never its stack. */
export function describeFailure(error: unknown): string {
  debug('%O', error);
  if (error instanceof UserError) return plainText(error.message);
  const message = error instanceof Error ? error.message : String(error);
  const [first = ''] = plainText(message).split('\n');
  const what = first.replace(/\.?$/, '.');
  return english.operators.terminal.unexpected({ reason: what });
}
