/**
 * A refusal as Discord words it. Discord documentation: Opcodes and Status Codes, JSON Error Codes.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  /** Which fields of the body are wrong, nested by path. */
  readonly errors: unknown;
  /** Seconds to wait, for a 429. */
  readonly retryAfter: number | undefined;
  /** Whether a 429 holds for all routes. */
  readonly isGlobal: boolean;

  constructor(
    status: number,
    code: number,
    message: string,
    more: { errors?: unknown; retryAfter?: number; isGlobal?: boolean } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
    this.isGlobal = more.isGlobal ?? false;
  }
}

/** The refusals of the routes the fake has, by what went wrong. */
export const refusals = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new ApiError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  tooManyFollowUps: () =>
    new ApiError(
      400,
      40094,
      'This interaction has reached the maximum number of follow up messages',
    ),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  notOwnMessage: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  cannotMessageUser: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  notText: () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  invalidForm: (errors: unknown) => new ApiError(400, 50035, 'Invalid Form Body', { errors }),
  invalidVersion: () => new ApiError(400, 50041, 'Invalid API version provided'),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
  threadArchived: () => new ApiError(400, 50083, 'Thread is archived'),
  replyWithoutHistory: () =>
    new ApiError(400, 160002, 'You cannot reply without permission to read message history'),
  threadExists: () =>
    new ApiError(400, 160004, 'A thread has already been created for this message'),
  autoModerated: () => new ApiError(400, 200000, 'Message was blocked by automatic moderation'),
  serverError: (status = 500) => new ApiError(status, 0, `${status}: Internal Server Error`),
  rateLimited: (retryAfterSeconds: number, isGlobal = false) =>
    new ApiError(429, 0, 'You are being rate limited.', {
      retryAfter: retryAfterSeconds,
      isGlobal,
    }),
} as const;
