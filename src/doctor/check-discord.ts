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
import { commands } from '../discord/commands/all-commands.ts';
import { describeLoginFailure } from '../discord/connection/describe-connection-failure.ts';
import { botPermissions, inviteLink } from '../discord/register/invite-link.ts';
import { UserError } from '../errors.ts';
import { english } from '../messages/english.ts';
import { listShards } from '../shard-list.ts';

const say = english.operators.doctor;

/**
 * Asks Discord who the bot is, whether it may have the intent that the settings ask for, whether its commands are
 * registered, and whether it has its permissions in every server. Nothing is changed.
 * @throws {UserError} that names everything to be mended
 */
export async function checkDiscord(
  { discord }: Pick<Config, 'discord'>,
  token: string,
): Promise<string> {
  const { apiUrl, guildId, messageContent, shards, shardCount } = discord;
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  try {
    const application = (await rest.get(
      Routes.currentApplication(),
    )) as RESTGetCurrentApplicationResult;
    const registered = (await rest.get(
      guildId === undefined
        ? Routes.applicationCommands(application.id)
        : Routes.applicationGuildCommands(application.id, guildId),
    )) as APIApplicationCommand[];
    const guilds = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
    const problems = [
      ...(messageContent ? intentProblem(application.flags ?? 0) : []),
      ...commandProblem(registered),
      ...guilds.flatMap(({ name, permissions }) =>
        permissionProblem(name, permissions, application.id),
      ),
    ];
    if (problems.length > 0) throw new UserError('discord-failed:problems', { problems });
    const { id, name } = application;
    const found = say.discord({ name, servers: guilds.length, invite: inviteLink(id) });
    if (shards === 'auto' || shardCount === undefined) return found;
    return found + say.shards({ shards: listShards(shards), count: shardCount });
  } catch (error) {
    throw error instanceof UserError ? error : describeLoginFailure(error);
  }
}

function intentProblem(flags: number): string[] {
  const either =
    ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;
  if ((flags & either) !== 0) return [];
  return [say.intentOff];
}

function commandProblem(registered: readonly APIApplicationCommand[]): string[] {
  const names = new Set(registered.map(({ name }) => name));
  const missing = commands.map(({ data }) => data.name).filter((name) => !names.has(name));
  return missing.length === 0 ? [] : [say.notRegistered({ names: missing })];
}

function permissionProblem(server: string, permissions: string, applicationId: string): string[] {
  const missing = new PermissionsBitField(BigInt(permissions)).missing(botPermissions);
  if (missing.length === 0) return [];
  const invite = inviteLink(applicationId);
  return [say.permissionsMissing({ server, permissions: missing, invite })];
}
