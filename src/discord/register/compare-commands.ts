import { isDeepStrictEqual } from 'node:util';
import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

/** Names of commands by what registering does to them. */
export interface CommandComparison {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Compares what Discord has with what is wanted; type and name make a command the same. */
export function compareCommands(
  before: readonly APIApplicationCommand[],
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): CommandComparison {
  const key = ({ type, name }: { type?: number | undefined; name: string }) =>
    `${type ?? 1} ${name}`;
  const known = new Map(before.map((command) => [key(command), command]));
  const names = new Set(wanted.map(key));
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const command of wanted) {
    const old = known.get(key(command));
    if (old === undefined) added.push(command.name);
    else if (isSame(old, command)) unchanged.push(command.name);
    else changed.push(command.name);
  }
  const removed = before.filter((command) => !names.has(key(command))).map(({ name }) => name);
  return { added, changed, removed, unchanged };
}

/** Whether everything that is wanted is there; Discord adds fields of its own and drops those that say nothing. */
function isSame(old: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(old) &&
      old.length === wanted.length &&
      wanted.every((each, index) => isSame(old[index], each))
    );
  }
  if (typeof wanted !== 'object' || wanted === null) return isDeepStrictEqual(old, wanted);
  if (typeof old !== 'object' || old === null) return false;
  return Object.entries(wanted).every(([name, value]) => {
    const there: unknown = Reflect.get(old, name);
    const saysNothing = value === false || (Array.isArray(value) && value.length === 0);
    return there === undefined ? saysNothing : isSame(there, value);
  });
}
