import { commandsOf, overwriteCommands, putCommand, typeOf } from '../../actions/store-commands.ts';
import type { StoredCommand } from '../../world/world.ts';
import { refusals } from '../api-error.ts';
import { guildOf } from '../lookups.ts';
import { type Call, noContent, ok, type Route } from '../route.ts';

function wire(call: Call, stored: StoredCommand) {
  const { guildId, ...command } = stored;
  return {
    default_member_permissions: null,
    options: [],
    description: '',
    nsfw: false,
    ...command,
    type: typeOf(stored),
    application_id: call.world.portal.applicationId,
    version: stored.id,
    ...(guildId === null ? {} : { guild_id: guildId }),
  };
}

function found(call: Call, guildId: string | null): StoredCommand {
  const stored = call.world.commands.get(call.param('command'));
  if (!stored || stored.guildId !== guildId) throw refusals.unknownCommand();
  return stored;
}

/** The routes of one place: global, or a server. */
function routesOf(place: (call: Call) => string | null) {
  const checked = (call: Call): string | null => {
    if (call.param('application') !== call.world.portal.applicationId)
      throw refusals.missingAccess();
    return place(call);
  };
  return {
    list: (call: Call) => ok(commandsOf(call.world, checked(call)).map((each) => wire(call, each))),
    overwrite: (call: Call) =>
      ok(overwriteCommands(call.world, checked(call), call.body).map((each) => wire(call, each))),
    create: (call: Call) => ({
      status: 201,
      body: wire(call, putCommand(call.world, checked(call), call.body)),
    }),
    get: (call: Call) => ok(wire(call, found(call, checked(call)))),
    edit: (call: Call) => {
      const { id: _, guildId, ...old } = found(call, checked(call));
      const change = typeof call.body === 'object' ? call.body : {};
      return ok(wire(call, putCommand(call.world, guildId, { ...old, ...change })));
    },
    remove: (call: Call) => {
      call.world.commands.delete(found(call, checked(call)).id);
      return noContent;
    },
  };
}

const everywhere = routesOf(() => null);
const inGuild = routesOf((call) => guildOf(call).id);
const all = '/applications/:application/commands';
const one = `${all}/:command` as const;
const allInGuild = '/applications/:application/guilds/:guild/commands';
const oneInGuild = `${allInGuild}/:command` as const;

/** Discord documentation: Interactions, Application Commands, Endpoints. */
export const commandRoutes = [
  { name: 'commands.list', method: 'GET', path: all, auth: true, handle: everywhere.list },
  {
    name: 'commands.overwrite',
    method: 'PUT',
    path: all,
    auth: true,
    handle: everywhere.overwrite,
  },
  { name: 'command.create', method: 'POST', path: all, auth: true, handle: everywhere.create },
  { name: 'command.get', method: 'GET', path: one, auth: true, handle: everywhere.get },
  { name: 'command.edit', method: 'PATCH', path: one, auth: true, handle: everywhere.edit },
  { name: 'command.delete', method: 'DELETE', path: one, auth: true, handle: everywhere.remove },
  { name: 'guildCommands.list', method: 'GET', path: allInGuild, auth: true, handle: inGuild.list },
  {
    name: 'guildCommands.overwrite',
    method: 'PUT',
    path: allInGuild,
    auth: true,
    handle: inGuild.overwrite,
  },
  {
    name: 'guildCommand.create',
    method: 'POST',
    path: allInGuild,
    auth: true,
    handle: inGuild.create,
  },
  { name: 'guildCommand.get', method: 'GET', path: oneInGuild, auth: true, handle: inGuild.get },
  {
    name: 'guildCommand.edit',
    method: 'PATCH',
    path: oneInGuild,
    auth: true,
    handle: inGuild.edit,
  },
  {
    name: 'guildCommand.delete',
    method: 'DELETE',
    path: oneInGuild,
    auth: true,
    handle: inGuild.remove,
  },
] as const satisfies readonly Route[];
