import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/**
 * Commands for everybody: on servers that have installed the bot and in its direct messages, and for who has installed
 * it for themselves on every server and among people.
 */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
};

/** Commands about a server. */
export const onServers = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
