import { z } from 'zod';
import { directChannelWith } from '../../actions/direct-channel.ts';
import { checkForm } from '../../rules/check-form.ts';
import { wireChannel } from '../../wire/channel.ts';
import { wireGuild, wireRole } from '../../wire/guild.ts';
import { wireMember, wireUser } from '../../wire/user.ts';
import { permissionsInGuild } from '../../world/permissions.ts';
import { refusals } from '../api-error.ts';
import { guildOf } from '../lookups.ts';
import { type Call, ok, type Route } from '../route.ts';

function getUser(call: Call) {
  const user = call.world.users.get(call.param('user'));
  if (!user) throw refusals.unknownUser();
  return ok(wireUser(user));
}

/** Discord documentation: User resource, Create DM. */
function openDirectChannel(call: Call) {
  const form = checkForm(call.world.breaches, z.object({ recipient_id: z.string() }), call.body);
  const user = call.world.users.get(form.recipient_id);
  if (!user || user.bot) throw refusals.unknownUser();
  return ok(wireChannel(call.world, directChannelWith(call.world, user)));
}

function getMember(call: Call) {
  const guild = guildOf(call);
  const id = call.param('user') === '@me' ? call.world.bot.id : call.param('user');
  const user = call.world.users.get(id);
  if (!user || !guild.members.has(id)) throw refusals.unknownMember();
  return ok({ ...wireMember(guild, id), user: wireUser(user) });
}

function listGuilds(call: Call) {
  const joined = [...call.world.guilds.values()].filter((guild) =>
    guild.members.has(call.world.bot.id),
  );
  return ok(
    joined.map((guild) => ({
      id: guild.id,
      name: guild.name,
      icon: null,
      owner: false,
      permissions: permissionsInGuild(guild, call.world.bot.id).toString(),
      features: [],
    })),
  );
}

function listChannels(call: Call) {
  const guild = guildOf(call);
  const channels = [...call.world.channels.values()];
  const ofGuild = channels.filter((channel) => channel.guildId === guild.id && !channel.thread);
  return ok(ofGuild.map((channel) => wireChannel(call.world, channel)));
}

/** Users, servers, members and roles. Discord documentation: User resource; Guild resource. */
export const peopleRoutes = [
  { name: 'user.guilds', method: 'GET', path: '/users/@me/guilds', auth: true, handle: listGuilds },
  {
    name: 'dm.create',
    method: 'POST',
    path: '/users/@me/channels',
    auth: true,
    handle: openDirectChannel,
  },
  { name: 'user.get', method: 'GET', path: '/users/:user', auth: true, handle: getUser },
  {
    name: 'guild.get',
    method: 'GET',
    path: '/guilds/:guild',
    auth: true,
    handle: (call) => ok(wireGuild(guildOf(call))),
  },
  {
    name: 'guild.channels',
    method: 'GET',
    path: '/guilds/:guild/channels',
    auth: true,
    handle: listChannels,
  },
  {
    name: 'guild.roles',
    method: 'GET',
    path: '/guilds/:guild/roles',
    auth: true,
    handle: (call) => ok([...guildOf(call).roles.values()].map(wireRole)),
  },
  {
    name: 'member.get',
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    auth: true,
    handle: getMember,
  },
] as const satisfies readonly Route[];
