import type { Client } from 'discord.js';
import { listShards } from '../shard-list.ts';

/** The shards that this process holds. */
export interface HeldShards {
  /** Such as `0-3, 6`. */
  readonly shards: string;
  /** Over all processes. */
  readonly count: number;
}

/** What a client that is connected holds. */
export function heldShards(client: Client<true>): HeldShards {
  const { shards } = client.ws;
  return {
    shards: listShards([...shards.keys()]),
    count: client.options.shardCount ?? shards.size,
  };
}
