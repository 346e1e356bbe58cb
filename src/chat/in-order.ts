import { type ErrorIdentifier, UserError } from '../errors.ts';
import type { ChatCall, ChatReply } from './chat-model.ts';

/** Failures that another model of the same service would share, and verdicts that no other is asked to overrule. */
const FINAL: ReadonlySet<ErrorIdentifier> = new Set([
  'chat-model-cancelled',
  'chat-model-key',
  'chat-model-unreachable',
  'chat-model-refused',
  'chat-model-filtered',
]);

/**
 * Lets models write in order until one does. All share one deadline: each but the last has to begin within its part
 * of what is left, and has all of it once it has begun.
 * @param write - a call of one model, which fails with a {@link UserError}; cancelled where its signal says so
 * @param late - the failure of a model that did not begin in time
 * @throws {UserError} the failure of the first model, where none writes
 */
export async function inOrder(
  models: readonly string[],
  call: ChatCall,
  deadlineMs: number,
  write: (model: string, call: ChatCall) => Promise<ChatReply>,
  late: (waitedMs: number) => UserError,
): Promise<ChatReply> {
  const started = performance.now();
  let first: UserError | undefined;
  for (const [index, model] of models.entries()) {
    const left = deadlineMs - (performance.now() - started);
    const part = left / (models.length - index);
    try {
      return await beginningWithin(part, index === models.length - 1, call, (bounded) =>
        write(model, bounded),
      );
    } catch (error) {
      const failure = error instanceof TooLate ? late(part) : error;
      if (!(failure instanceof UserError)) throw failure;
      first ??= failure;
      if (FINAL.has(failure.identifier)) throw failure;
    }
  }
  throw first ?? new UserError('chat-model-cut');
}

class TooLate extends Error {}

/** A call that is given up when nothing of it arrives in time; the last one is left to the deadline of all. */
async function beginningWithin(
  milliseconds: number,
  last: boolean,
  call: ChatCall,
  write: (call: ChatCall) => Promise<ChatReply>,
): Promise<ChatReply> {
  if (last) return write(call);
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), milliseconds);
  const signals = [patience.signal, ...(call.signal === undefined ? [] : [call.signal])];
  try {
    return await write({
      ...call,
      signal: AbortSignal.any(signals),
      onText: (text) => {
        clearTimeout(timer);
        call.onText?.(text);
      },
      onState: (state) => {
        if (state === 'thinking') clearTimeout(timer);
        call.onState?.(state);
      },
    });
  } catch (error) {
    if (patience.signal.aborted && call.signal?.aborted !== true) {
      throw new TooLate('The model did not begin in time.', { cause: error });
    }
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
