import type { UserError } from '../errors.ts';
import type { RateRefusal } from './limits/ask-limits.ts';

/** Why a question was not taken, as facts that each front end phrases. */
export type Refusal = {
  /** Milliseconds until it is worth asking again; absent where waiting does not help or nobody can tell. */
  readonly waitMs?: number;
} & (
  | /** Nothing is taken any more: the process is about to end. */ { readonly kind: 'stopping' }
  | /** The person's last question in this place has no answer yet. */ { readonly kind: 'busy' }
  | /** As many questions wait as may. */ { readonly kind: 'queue-full' }
  | /** The server has used the model's tokens of a day. */ { readonly kind: 'budget-used' }
  | /** As many came in a minute as may. */ {
      readonly kind: 'too-often';
      readonly scope: RateRefusal['scope'];
    }
  | /** Nothing can be asked yet; the error says why. */ {
      readonly kind: 'not-ready';
      readonly error: UserError;
    }
  | /** Nothing can be searched for with it; the error says why. */ {
      readonly kind: 'unusable';
      readonly error: UserError;
    }
);
