import { answerToJson } from '../answering/answer-json.ts';
import type { Asking } from '../asking/asking.ts';
import type { Failure } from '../asking/describe-failure.ts';
import type { Refusal } from '../asking/refusal.ts';
import type { VisibleCollections } from '../corpus/collections.ts';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import type { AskBody } from './read-body.ts';
import { type Reply, refusal } from './reply.ts';

const { refusals } = english.people;

/**
 * Asks a question that came by HTTP: the answer as `ask --json` prints it, or why there is none.
 * @param open - collections to answer from where the request names none; all unless given
 */
export async function askReply(
  asking: Asking,
  body: AskBody,
  open: VisibleCollections,
): Promise<Reply> {
  const outcome = await asking.ask({
    text: body.question,
    person: `http:${body.person}`,
    server: null,
    place: 'http',
    collections: body.collections ?? open,
    history: async () => body.history,
  });
  switch (outcome.kind) {
    case 'answered':
      return { status: 200, body: answerToJson(outcome.answer) };
    case 'refused':
      return refused(outcome.refusal);
    case 'failed':
      return failed(outcome.failure);
  }
}

function refused(why: Refusal): Reply {
  const { waitMs } = why;
  const headers: Record<string, string> =
    waitMs === undefined ? {} : { 'retry-after': String(Math.ceil(waitMs / 1000)) };
  switch (why.kind) {
    case 'unusable':
      return refusal(400, why.error.identifier, why.error.message);
    case 'not-ready':
      return refusal(503, why.error.identifier, why.error.message, headers);
    case 'stopping':
      return refusal(503, why.kind, refusals.restarting, headers);
    case 'busy':
      return refusal(429, why.kind, refusals.stillAnswering, headers);
    case 'queue-full':
      return refusal(429, why.kind, refusals.queueFull, headers);
    case 'budget-used':
      return refusal(429, why.kind, refusals.serverUsedUp, headers);
    case 'too-often':
      return refusal(429, why.kind, refusals.tooOften[why.scope], headers);
  }
}

function failed({ identifier, error }: Failure): Reply {
  if (identifier === 'deadline') return refusal(504, identifier, refusals.tookTooLong);
  if (identifier === 'stopped') return refusal(503, identifier, refusals.restarting);
  const message = error instanceof UserError ? error.message : refusals.unexpected;
  return refusal(error instanceof UserError ? 502 : 500, identifier, message);
}
