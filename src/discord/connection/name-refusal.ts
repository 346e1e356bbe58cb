import { Undeliverable } from '../../asking/undeliverable.ts';
import { isModerated } from './refusals.ts';

/** An error as those who count failures know it: moderation by name, anything else as it is. */
export function nameRefusal(error: unknown): unknown {
  return isModerated(error) ? new Undeliverable('moderated', { cause: error }) : error;
}
