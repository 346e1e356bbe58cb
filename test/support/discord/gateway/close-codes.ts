import { GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import { z } from 'zod';
import type { Portal } from '../world/world.ts';

/** What identify carries. Discord documentation: Gateway Events, Identify. */
export const identifyForm = z.looseObject({
  token: z.string(),
  intents: z.number().int(),
  properties: z.looseObject({}),
  shard: z.tuple([z.number().int(), z.number().int()]).optional(),
});

export type Identify = z.infer<typeof identifyForm>;

const allIntents = Object.values(GatewayIntentBits)
  .filter((value) => typeof value === 'number')
  .reduce((bits, bit) => bits | bit, 0);

/** What the gateway asks of an identify. */
export interface GatewayConditions {
  readonly portal: Portal;
  readonly isToken: (token: string) => boolean;
  /** Whether a single shard is refused, as for bots in 2500 servers or more. */
  readonly shardingRequired: boolean;
}

/**
 * The close code that refuses an identify, or null. All of these mean: do not try again.
 * Discord documentation: Opcodes and Status Codes, Gateway Close Event Codes.
 */
export function refusalOf(identify: Identify, conditions: GatewayConditions): number | null {
  const [shard, count] = identify.shard ?? [0, 1];
  const { portal } = conditions;
  const privileged =
    (portal.messageContent ? 0 : GatewayIntentBits.MessageContent) |
    (portal.guildMembers ? 0 : GatewayIntentBits.GuildMembers) |
    (portal.presences ? 0 : GatewayIntentBits.GuildPresences);
  if (!conditions.isToken(identify.token)) return GatewayCloseCodes.AuthenticationFailed;
  if (shard < 0 || count < 1 || shard >= count) return GatewayCloseCodes.InvalidShard;
  if (conditions.shardingRequired && count === 1) return GatewayCloseCodes.ShardingRequired;
  if (identify.intents & ~allIntents) return GatewayCloseCodes.InvalidIntents;
  if (identify.intents & privileged) return GatewayCloseCodes.DisallowedIntents;
  return null;
}
