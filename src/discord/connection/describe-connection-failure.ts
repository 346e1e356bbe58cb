import { DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { BotFailure, botExitCode } from './bot-failure.ts';
import { codeOf, statusOf } from './refusals.ts';

/** The token is wrong or has been reset. */
export function tokenRefused(cause?: unknown): BotFailure {
  return new BotFailure(botExitCode.tokenRefused, 'discord-failed:token', {}, { cause });
}

/**
 * What a gateway close code means for the bot, or nothing where it may connect again.
 * Discord documentation: Opcodes and Status Codes, Gateway Close Event Codes.
 */
export function closedForGood(code: number): BotFailure | undefined {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return tokenRefused();
    case GatewayCloseCodes.DisallowedIntents:
      return new BotFailure(botExitCode.intentsRefused, 'discord-failed:intent');
    case GatewayCloseCodes.InvalidIntents:
      return new BotFailure(botExitCode.intentsRefused, 'discord-failed:unknown-intent');
    case GatewayCloseCodes.InvalidShard:
      return new BotFailure(botExitCode.shardsRefused, 'discord-failed:shard');
    case GatewayCloseCodes.ShardingRequired:
      return new BotFailure(botExitCode.shardsRefused, 'discord-failed:too-few-shards');
    case GatewayCloseCodes.InvalidAPIVersion:
      return new BotFailure(botExitCode.versionRefused, 'discord-failed:version');
    default:
      return undefined;
  }
}

/** Why logging in failed. */
export function describeLoginFailure(error: unknown): BotFailure {
  if (error instanceof BotFailure) return error;
  if (codeOf(error) === DiscordjsErrorCodes.TokenInvalid || statusOf(error) === 401) {
    return tokenRefused(error);
  }
  const reason = error instanceof Error ? error.message : String(error);
  const name = /sessions? remaining/i.test(reason)
    ? 'discord-failed:no-more-starts'
    : 'discord-failed:unreachable';
  return new BotFailure(botExitCode.unreachable, name, { reason }, { cause: error });
}
