import type { Refusal } from '../../asking/refusal.ts';
import type { RenderedMessage } from './message.ts';
import { noticeMessage } from './notice-message.ts';

/** Why a question was not taken, and when it is worth asking again. */
export function refusalMessage(refusal: Refusal): RenderedMessage {
  switch (refusal.kind) {
    case 'unusable':
      return noticeMessage('problem', refusal.error.message);
    case 'stopping':
      return noticeMessage('limit', restarting);
    default: {
      const { waitMs } = refusal;
      const until = waitMs === undefined ? undefined : new Date(Date.now() + waitMs);
      return noticeMessage('limit', sentence(refusal), until);
    }
  }
}

/** Said while the bot is on its way out; when it is back it cannot know, so that no time stands with it. */
export const restarting = 'I am being restarted; please ask again in a minute.';

type Limit = Exclude<Refusal, { readonly kind: 'unusable' | 'stopping' }>;

function sentence(refusal: Limit): string {
  switch (refusal.kind) {
    case 'busy':
      return 'I am still answering your last question here; please wait for it.';
    case 'queue-full':
      return 'So many people are asking that I cannot take another question now.';
    case 'budget-used':
      return 'This server has used up what it may ask in a day.';
    case 'too-often':
      return tooOften[refusal.scope];
  }
}

const tooOften = {
  person: 'You have asked as often as one person may in a minute.',
  server: 'This server has asked as often as it may in a minute.',
  overall: 'I have been asked as often as I can answer in a minute.',
};
