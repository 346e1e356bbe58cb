import { debuglog } from 'node:util';
import { describeFailure } from '../asking/describe-failure.ts';
import { maskCredentials } from '../mask-credentials.ts';
import { english } from '../messages/english.ts';
import { plainText } from './plain-text.ts';

/** Writes what lies behind a failure, with every cause, when NODE_DEBUG=town-clerk is set. */
const debug = debuglog('town-clerk');

/** A failure in words for the one at the terminal: its own where they may be read; else its message, never its stack. */
export function failureText(error: unknown): string {
  debug('%O', error);
  const message = plainText(
    maskCredentials(error instanceof Error ? error.message : String(error)),
  );
  if (!describeFailure(error).unexpected) return message;
  const [first = ''] = message.split('\n');
  const what = first.replace(/\.?$/, '.');
  return english.operators.terminal.unexpected({ reason: what });
}
