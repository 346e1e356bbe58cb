import type { Refusal } from '../../asking/refusal.ts';
import { sentenceOf } from '../../errors.ts';
import type { PeopleMessages } from '../../messages/messages.ts';
import type { RenderedMessage } from './message.ts';
import { noticeMessage } from './notice-message.ts';

/** Why a question was not taken, and when it is worth asking again. */
export function refusalMessage(say: PeopleMessages, refusal: Refusal): RenderedMessage {
  switch (refusal.kind) {
    case 'unusable':
      return noticeMessage(say, 'problem', sentenceOf(refusal.error, say));
    case 'not-ready':
      return noticeMessage(say, 'limit', sentenceOf(refusal.error, say));
    case 'stopping':
      // When the bot is back it cannot know, so that no time stands with it.
      return noticeMessage(say, 'limit', say.refusals.restarting);
    default: {
      const { waitMs } = refusal;
      const until = waitMs === undefined ? undefined : new Date(Date.now() + waitMs);
      return noticeMessage(say, 'limit', sentence(say, refusal), until);
    }
  }
}

type Limit = Exclude<Refusal, { readonly kind: 'unusable' | 'not-ready' | 'stopping' }>;

function sentence({ refusals }: PeopleMessages, refusal: Limit): string {
  switch (refusal.kind) {
    case 'busy':
      return refusals.stillAnswering;
    case 'queue-full':
      return refusals.queueFull;
    case 'budget-used':
      return refusals.serverUsedUp;
    case 'too-often':
      return refusals.tooOften[refusal.scope];
  }
}
