import { DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import { BotFailure, botExitCode } from './bot-failure.ts';
import { codeOf, statusOf } from './refusals.ts';

const portal = 'https://discord.com/developers/applications';

/** The token is wrong or has been reset. */
export function tokenRefused(cause?: unknown): BotFailure {
  return new BotFailure(
    botExitCode.tokenRefused,
    `Discord refused the token in DISCORD_TOKEN; expected the bot token of your application. Copy or reset it at ${portal} (your application, Bot, Token).`,
    { cause },
  );
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
      return new BotFailure(
        botExitCode.intentsRefused,
        `Discord does not allow this bot an intent that it asked for (close code 4014). Turn on "Message Content Intent" at ${portal} (your application, Bot), or set DISCORD_MESSAGE_CONTENT=off.`,
      );
    case GatewayCloseCodes.InvalidIntents:
      return new BotFailure(
        botExitCode.intentsRefused,
        'Discord does not know an intent that this bot asked for (close code 4013). Update Town Clerk.',
      );
    case GatewayCloseCodes.InvalidShard:
      return new BotFailure(
        botExitCode.shardsRefused,
        'Discord refused the shard (close code 4010). SHARDS must name numbers from 0 to SHARD_COUNT - 1; mend both, or set SHARDS=auto.',
      );
    case GatewayCloseCodes.ShardingRequired:
      return new BotFailure(
        botExitCode.shardsRefused,
        'This bot is in too many servers for the number of shards (close code 4011). Set SHARDS=auto, or raise SHARD_COUNT.',
      );
    case GatewayCloseCodes.InvalidAPIVersion:
      return new BotFailure(
        botExitCode.versionRefused,
        'Discord no longer accepts the version of its gateway that this bot speaks (close code 4012). Update Town Clerk.',
      );
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
  const limited = /sessions? remaining/i.test(reason);
  return new BotFailure(
    botExitCode.unreachable,
    limited
      ? `Discord allows this bot no more starts for now: ${reason} Start it again later, and find out why it started so often.`
      : `Discord cannot be reached: ${reason}. Check the network and DISCORD_API_URL, then start the bot again.`,
    { cause: error },
  );
}
