import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** Commands for everybody: on servers that have installed the bot, and in its direct messages. */
export const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/** Commands about a server. */
export const onServers = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};
