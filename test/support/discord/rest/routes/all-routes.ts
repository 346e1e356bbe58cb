import { applicationRoutes } from './application-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { threadRoutes } from './thread-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Every route but `/gateway/bot`, which the gateway adds because it knows its own address. */
export const allRoutes = [
  ...applicationRoutes,
  ...peopleRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...messageRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...webhookRoutes,
] as const;

/** The names by which tests order troubles and look up requests. */
export type RouteName = (typeof allRoutes)[number]['name'] | 'gateway.bot';
