import { ApplicationCommandOptionType, ApplicationIntegrationType } from 'discord.js';
import { typeOf } from '../actions/store-commands.ts';
import { type CommandOption, isSubcommand } from '../rules/command-schema.ts';
import { contextOf } from '../wire/interaction.ts';
import { hasBot, permissionsIn } from '../world/permissions.ts';
import type { ChannelRecord, UserRecord } from '../world/records.ts';
import type { StoredCommand, World } from '../world/world.ts';
import { type Resolved, resolveEntity } from './resolve-entity.ts';

/** What a person can give as the value of an option; channels, users and roles by their id. */
export type OptionValue = string | number | boolean | { readonly id: string };

/**
 * Whether the command's application is installed for use here: on the server, or by the person.
 * Discord documentation: Application Commands, Installation Context; by default for servers alone.
 */
function isInstalled(
  world: World,
  user: UserRecord,
  channel: ChannelRecord,
  command: StoredCommand,
): boolean {
  const types = command.integration_types ?? [ApplicationIntegrationType.GuildInstall];
  const byPerson = user.hasInstalled && types.includes(ApplicationIntegrationType.UserInstall);
  return (
    byPerson || (hasBot(world, channel) && types.includes(ApplicationIntegrationType.GuildInstall))
  );
}

/**
 * The command of this name that a person is offered in a channel. As in Discord's own client, one
 * that is not registered, not for this place or not for this person is not there.
 *
 * @throws Error when it is not offered.
 */
export function offeredCommand(
  world: World,
  user: UserRecord,
  channel: ChannelRecord,
  name: string,
  type: number,
): StoredCommand {
  const context = contextOf(channel);
  const candidates = [...world.commands.values()].filter(
    (each) => each.name === name && typeOf(each) === type,
  );
  const here = candidates.filter((each) =>
    each.guildId === null
      ? each.contexts?.includes(context) !== false && isInstalled(world, user, channel, each)
      : each.guildId === channel.guildId,
  );
  const command = here[0];
  if (!command) throw new Error(`No command "${name}" is offered in this channel.`);
  const needed = command.default_member_permissions;
  const has = permissionsIn(world, channel, user.id);
  // "0" offers a command to administrators alone, who have every permission.
  const wanted = needed === '0' ? 8n : BigInt(needed ?? 0);
  if (channel.guildId !== null && (has & wanted) !== wanted) {
    throw new Error(`The command "${name}" is not offered to ${user.username}.`);
  }
  return command;
}

/**
 * The data of a slash command as the bot receives it. `path` is the name, with group and subcommand
 * after spaces; `focused` names the option being typed, for autocomplete.
 *
 * @throws Error for values Discord's own client would not let pass.
 */
export function commandData(
  world: World,
  command: StoredCommand,
  path: string,
  values: Readonly<Record<string, OptionValue>>,
  focused?: string,
) {
  const resolved: Resolved = { users: {}, members: {}, channels: {}, roles: {} };
  const steps = path.split(' ').slice(1);
  const found = descend(command.options ?? [], steps, path);
  const unknown = Object.keys(values).filter((name) => !found.some((each) => each.name === name));
  if (unknown.length > 0) throw new Error(`"${path}" has no option ${unknown.join(', ')}.`);
  const given = found.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) {
      if (option.required && focused === undefined)
        throw new Error(`"${option.name}" is required.`);
      return [];
    }
    const isFocused = option.name === focused;
    if (focused === undefined) checkValue(option, value);
    return [
      {
        name: option.name,
        type: option.type,
        value:
          typeof value === 'object'
            ? resolveEntity(world, command.guildId, option.type, value.id, resolved)
            : value,
        ...(isFocused ? { focused: true } : {}),
      },
    ];
  });
  return {
    id: command.id,
    name: command.name,
    type: typeOf(command),
    ...(command.guildId === null ? {} : { guild_id: command.guildId }),
    options: nest(command.options ?? [], steps, given),
    resolved,
  };
}

function descend(
  options: readonly CommandOption[],
  steps: readonly string[],
  path: string,
): readonly CommandOption[] {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (options.some(isSubcommand)) throw new Error(`"${path}" needs a subcommand.`);
    return options;
  }
  const option = options.find((each) => each.name === step && isSubcommand(each));
  if (!option) throw new Error(`"${path}" is no command.`);
  return descend(option.options ?? [], rest, path);
}

function nest(
  options: readonly CommandOption[],
  steps: readonly string[],
  given: readonly unknown[],
): unknown {
  const [step, ...rest] = steps;
  const option = options.find((each) => each.name === step);
  if (!option) return given;
  return [
    { name: option.name, type: option.type, options: nest(option.options ?? [], rest, given) },
  ];
}

const typeNames: Partial<Record<number, string>> = {
  [ApplicationCommandOptionType.String]: 'string',
  [ApplicationCommandOptionType.Integer]: 'number',
  [ApplicationCommandOptionType.Number]: 'number',
  [ApplicationCommandOptionType.Boolean]: 'boolean',
};

function checkValue(option: CommandOption, value: OptionValue): void {
  const problem = (what: string): Error => new Error(`"${option.name}": ${what}`);
  const expected = typeNames[option.type] ?? 'object';
  if (typeof value !== expected) throw problem(`expected a ${expected}`);
  if (typeof value === 'string') {
    if (value.length < (option.min_length ?? 0)) throw problem('too short');
    if (value.length > (option.max_length ?? 6000)) throw problem('too long');
  }
  if (typeof value === 'number') {
    if (value < (option.min_value ?? -Infinity)) throw problem('too small');
    if (value > (option.max_value ?? Infinity)) throw problem('too large');
  }
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw problem('no such choice');
}
