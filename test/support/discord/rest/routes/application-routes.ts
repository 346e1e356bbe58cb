import { wireApplication } from '../../wire/application.ts';
import { wireUser } from '../../wire/user.ts';
import { type Call, ok, type Route } from '../route.ts';

const application = (call: Call) => ok(wireApplication(call.world));

/** The bot's own account and application. Discord documentation: Application resource; User resource. */
export const applicationRoutes = [
  {
    name: 'application.get',
    method: 'GET',
    path: '/applications/@me',
    auth: true,
    handle: application,
  },
  {
    name: 'oauth2.application.get',
    method: 'GET',
    path: '/oauth2/applications/@me',
    auth: true,
    handle: application,
  },
  {
    name: 'user.me',
    method: 'GET',
    path: '/users/@me',
    auth: true,
    handle: (call) => ok(wireUser(call.world.bot)),
  },
] as const satisfies readonly Route[];
