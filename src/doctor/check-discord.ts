import {
  type APIApplicationCommand,
  ApplicationFlags,
  PermissionsBitField,
  REST,
  type RESTGetAPICurrentUserGuildsResult,
  type RESTGetCurrentApplicationResult,
  Routes,
} from 'discord.js';
import type { Config } from '../config.ts';
import { messageCommands, slashCommands } from '../discord/commands/all-commands.ts';
import { describeLoginFailure } from '../discord/connection/describe-connection-failure.ts';
import { botPermissions, inviteLink } from '../discord/register/invite-link.ts';
import { UserError } from '../errors.ts';

/**
 * Asks Discord who the bot is, whether it may have the intent that the settings ask for, whether its commands are
 * registered, and whether it has its permissions in every server. Nothing is changed.
 * @throws {UserError} that names everything to be mended
 */
export async function checkDiscord(
  { discord }: Pick<Config, 'discord'>,
  token: string,
): Promise<string> {
  const { apiUrl, guildId, messageContent } = discord;
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  try {
    const application = (await rest.get(
      Routes.currentApplication(),
    )) as RESTGetCurrentApplicationResult;
    const commands = (await rest.get(
      guildId === undefined
        ? Routes.applicationCommands(application.id)
        : Routes.applicationGuildCommands(application.id, guildId),
    )) as APIApplicationCommand[];
    const guilds = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
    const problems = [
      ...(messageContent ? intentProblem(application.flags ?? 0) : []),
      ...commandProblem(commands),
      ...guilds.flatMap(({ name, permissions }) =>
        permissionProblem(name, permissions, application.id),
      ),
    ];
    if (problems.length > 0) throw new UserError('discord-failed', problems.join('\n'));
    const servers = guilds.length === 1 ? '1 server' : `${guilds.length} servers`;
    return `${application.name}, in ${servers}; add it to one: ${inviteLink(application.id)}`;
  } catch (error) {
    throw error instanceof UserError ? error : describeLoginFailure(error);
  }
}

function intentProblem(flags: number): string[] {
  const either =
    ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  if ((flags & either) !== 0) return [];
  return [
    'DISCORD_MESSAGE_CONTENT is on, but "Message Content Intent" is off in the developer portal (your application, Bot); turn on the one or off the other.',
  ];
}

function commandProblem(registered: readonly APIApplicationCommand[]): string[] {
  const names = new Set(registered.map(({ name }) => name));
  const missing = [...slashCommands, ...messageCommands]
    .map(({ data }) => data.name)
    .filter((name) => !names.has(name));
  if (missing.length === 0) return [];
  return [`Commands that are not registered: ${missing.join(', ')}. Run: npm run register`];
}

function permissionProblem(server: string, permissions: string, applicationId: string): string[] {
  const missing = new PermissionsBitField(BigInt(permissions)).missing(botPermissions);
  if (missing.length === 0) return [];
  return [
    `Permissions missing in the server "${server}": ${missing.join(', ')}. Give them to the bot's role there, or add it again: ${inviteLink(applicationId)}`,
  ];
}
