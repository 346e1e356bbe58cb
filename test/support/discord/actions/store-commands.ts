import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { refusals } from '../rest/api-error.ts';
import { checkForm } from '../rules/check-form.ts';
import { type Command, command } from '../rules/command-schema.ts';
import type { StoredCommand, World } from '../world/world.ts';

// Discord documentation: Interactions, Application Commands, Registering a Command.
const mostOfType: Partial<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** Slash command unless it says otherwise. */
export function typeOf(value: Command): number {
  return value.type ?? ApplicationCommandType.ChatInput;
}

/** The commands of one server, or the global ones for null. */
export function commandsOf(world: World, guildId: string | null): StoredCommand[] {
  return [...world.commands.values()].filter((each) => each.guildId === guildId);
}

/**
 * Replaces all commands of a place by `input`: what is not listed goes, of every type, and known
 * names keep their ids (Bulk Overwrite Global Application Commands).
 *
 * @throws ApiError 50035
 */
export function overwriteCommands(
  world: World,
  guildId: string | null,
  input: unknown,
): StoredCommand[] {
  const list = checkForm(world.breaches, z.array(command), input);
  for (const each of list) checkContexts(world, guildId, each);
  checkCounts(world, list);
  const before = commandsOf(world, guildId);
  const after = list.map((each) => withId(world, guildId, each, before));
  for (const each of before) world.commands.delete(each.id);
  for (const each of after) world.commands.set(each.id, each);
  world.changed();
  return after;
}

/** Adds one command, or replaces the one of its name and type (Create Global Application Command). */
export function putCommand(world: World, guildId: string | null, input: unknown): StoredCommand {
  const value = checkForm(world.breaches, command, input);
  checkContexts(world, guildId, value);
  const before = commandsOf(world, guildId);
  const stored = withId(world, guildId, value, before);
  checkCounts(world, [...before.filter((each) => each.id !== stored.id), stored]);
  world.commands.set(stored.id, stored);
  world.changed();
  return stored;
}

function withId(
  world: World,
  guildId: string | null,
  value: Command,
  before: readonly StoredCommand[],
): StoredCommand {
  const same = before.find((each) => each.name === value.name && typeOf(each) === typeOf(value));
  return { ...value, id: same?.id ?? world.ids.next(), guildId };
}

function checkContexts(world: World, guildId: string | null, value: Command): void {
  const inGuild = guildId !== null && (value.contexts || value.integration_types);
  const privateOnly = value.contexts?.includes(2) && !value.integration_types?.includes(1);
  if (!inGuild && !privateOnly) return;
  world.breaches.record('command-contexts', value.name);
  throw refusals.invalidForm({ contexts: { _errors: [{ code: 'INVALID', message: 'contexts' }] } });
}

function checkCounts(world: World, list: readonly Command[]): void {
  const names = list.map((each) => `${typeOf(each)} ${each.name}`);
  const tooMany = Object.entries(mostOfType).some(
    ([type, most]) => list.filter((each) => typeOf(each) === Number(type)).length > (most ?? 0),
  );
  if (!tooMany && new Set(names).size === names.length) return;
  world.breaches.record('command-count', names.join(', ').slice(0, 200));
  throw refusals.invalidForm({ _errors: [{ code: 'INVALID', message: 'command count' }] });
}
