import { setTimeout as wait } from 'node:timers/promises';
import { isTransient, mayPassPlainer } from '../connection/refusals.ts';
import type { RenderedMessage } from '../rendering/message.ts';
import type { ReplyPlace } from './reply-place.ts';

/** Pause before a message is tried again that Discord itself failed to take; its client has tried at once already. */
const pauseMs = 2000;

/**
 * Shows the first of some messages, from the richest to the plainest, that Discord takes.
 * @throws the error of the last one, or of one that a plainer message would meet too
 */
export async function showFirstThatPasses(
  place: ReplyPlace,
  messages: readonly (() => RenderedMessage)[],
): Promise<void> {
  for (const [index, render] of messages.entries()) {
    try {
      return await showTwice(place, render());
    } catch (error) {
      if (index === messages.length - 1 || !mayPassPlainer(error)) throw error;
    }
  }
}

async function showTwice(place: ReplyPlace, message: RenderedMessage): Promise<void> {
  try {
    await place.show(message);
  } catch (error) {
    if (!isTransient(error)) throw error;
    await wait(pauseMs);
    await place.show(message);
  }
}
