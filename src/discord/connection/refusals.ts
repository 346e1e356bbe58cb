import { RESTJSONErrorCodes } from 'discord.js';

/** Refusals that `RESTJSONErrorCodes` does not name. */
const otherCodes = { harmfulLink: 240_000, replyWithoutHistory: 160_002 } as const;

/** The code of an error from Discord or its client, where it has one. */
export function codeOf(error: unknown): string | number | undefined {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
}

/** The HTTP status of an error from Discord, where it has one. */
export function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' ? status : undefined;
}

/** The first response has been given already, for example by a request whose answer was lost. */
export function isAcknowledged(error: unknown): boolean {
  return codeOf(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** The interaction's token is of no use any more: too late for a first response, or older than 15 minutes. */
export function isExpired(error: unknown): boolean {
  const codes: unknown[] = [
    RESTJSONErrorCodes.UnknownInteraction,
    RESTJSONErrorCodes.UnknownWebhook,
    RESTJSONErrorCodes.InvalidWebhookToken,
  ];
  return codes.includes(codeOf(error));
}

/** The message to be changed has been deleted. */
export function isGone(error: unknown): boolean {
  return codeOf(error) === RESTJSONErrorCodes.UnknownMessage;
}

/** The thread of the message to be changed is put away: writing something new opens it again, changing does not. */
export function isArchived(error: unknown): boolean {
  return codeOf(error) === RESTJSONErrorCodes.InvalidActionOnArchivedThread;
}

/** A message cannot be replied to: the bot may not read the history. */
export function isReplyRefused(error: unknown): boolean {
  return codeOf(error) === otherCodes.replyWithoutHistory;
}

/** The bot may not do this here, or does not see the place. */
export function isForbidden(error: unknown): boolean {
  const codes: unknown[] = [
    RESTJSONErrorCodes.MissingAccess,
    RESTJSONErrorCodes.MissingPermissions,
    RESTJSONErrorCodes.UnknownChannel,
  ];
  return codes.includes(codeOf(error));
}

/** The server's automatic moderation, or Discord's filter of links, does not let this text pass. */
export function isModerated(error: unknown): boolean {
  const codes: unknown[] = [
    RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
    otherCodes.harmfulLink,
  ];
  return codes.includes(codeOf(error));
}

/** Discord itself failed, or the way to it: the same may pass a moment later. */
export function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined) return status >= 500;
  const code = codeOf(error);
  return typeof code === 'string' && /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|UND_ERR)/.test(code);
}

/** Whether a plainer message may pass where this one was refused. */
export function mayPassPlainer(error: unknown): boolean {
  if (isExpired(error) || isGone(error)) return false;
  return isModerated(error) || isForbidden(error) || isTransient(error) || statusOf(error) === 400;
}

/** The bot's own token is refused: nothing will work any more. */
export function isUnauthorized(error: unknown): boolean {
  return statusOf(error) === 401 && !isExpired(error);
}
