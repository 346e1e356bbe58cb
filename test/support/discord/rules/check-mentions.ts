import type { World } from '../world/world.ts';
import type { MessageBody } from './message-schema.ts';

/**
 * Records a breach unless the body allows no mention but of roles that administrators chose for it. A body without allowed_mentions
 * pings by the defaults, in edits too (Message resource, Allowed Mentions; Edit Message).
 */
export function checkMentions(
  { breaches, mentionableRoles }: Pick<World, 'breaches' | 'mentionableRoles'>,
  body: MessageBody,
  place: string,
): void {
  const allowed = body.allowed_mentions;
  if (!allowed) {
    breaches.record('allowed-mentions', `${place} carries no allowed_mentions`);
    return;
  }
  const silent =
    allowed.parse?.length === 0 &&
    !allowed.replied_user &&
    !allowed.users?.length &&
    (allowed.roles ?? []).every((id) => mentionableRoles.has(id));
  if (!silent) breaches.record('allowed-mentions', `${place} allows ${JSON.stringify(allowed)}`);
}
