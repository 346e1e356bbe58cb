import {
  type APIApplicationCommand,
  REST,
  type RESTGetAPICurrentUserResult,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Config } from '../../config.ts';
import { UserError } from '../../errors.ts';
import { commands } from '../commands/all-commands.ts';
import { describeLoginFailure } from '../connection/describe-connection-failure.ts';
import { compareCommands } from './compare-commands.ts';
import { inviteLink } from './invite-link.ts';

/** What registering did. */
export interface Registration {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  readonly invite: string;
}

/**
 * Makes the commands that Discord offers exactly this bot's: everywhere, or on the one server that the settings name.
 * Doing it again changes nothing.
 * @throws {UserError} without a token, where Discord refuses it, or where it cannot be reached
 */
export async function registerCommands({
  discord,
}: Pick<Config, 'discord'>): Promise<Registration> {
  const { token, apiUrl, guildId } = discord;
  if (token === undefined) {
    throw new UserError('settings-invalid:no-token-to-register');
  }
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.user())) as RESTGetAPICurrentUserResult;
    const route =
      guildId === undefined
        ? Routes.applicationCommands(id)
        : Routes.applicationGuildCommands(id, guildId);
    const wanted = commandsFor(guildId);
    const query = new URLSearchParams({ with_localizations: 'true' });
    const before = (await rest.get(route, { query })) as APIApplicationCommand[];
    const comparison = compareCommands(before, wanted);
    await rest.put(route, { body: wanted });
    return { ...comparison, invite: inviteLink(id) };
  } catch (error) {
    throw describeLoginFailure(error);
  }
}

/** All commands; those of one server say nothing about where they are offered. */
function commandsFor(guildId: string | undefined): RESTPostAPIApplicationCommandsJSONBody[] {
  const all = commands.map(({ data }) => data);
  if (guildId === undefined) return all;
  return all.map(({ contexts: _, integration_types: __, ...rest }) => rest);
}
