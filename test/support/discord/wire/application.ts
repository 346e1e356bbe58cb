import { ApplicationFlags } from 'discord.js';
import type { World } from '../world/world.ts';
import { wireUser } from './user.ts';

/**
 * Discord documentation: Application resource, Application Object. The LIMITED flags tell which
 * privileged intents an application in fewer than 100 servers has switched on.
 */
export function wireApplication(world: World) {
  const { portal } = world;
  const owner = world.users.get(portal.ownerId);
  return {
    id: portal.applicationId,
    name: portal.name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    bot: wireUser(world.bot),
    ...(owner ? { owner: wireUser(owner) } : {}),
    team: null,
    verify_key: '',
    flags:
      (portal.messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0) |
      (portal.guildMembers ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
      (portal.presences ? ApplicationFlags.GatewayPresenceLimited : 0),
    approximate_guild_count: world.guilds.size,
    install_params: null,
    integration_types_config: { '0': {} },
  };
}
