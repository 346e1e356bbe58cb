import type { Breaches } from '../breaches.ts';
import type { MessageBody } from './message-schema.ts';

/**
 * Records a breach unless the body allows no mention whatsoever. A body without allowed_mentions
 * pings by the defaults, in edits too (Message resource, Allowed Mentions; Edit Message).
 */
export function checkMentions(breaches: Breaches, body: MessageBody, place: string): void {
  const allowed = body.allowed_mentions;
  if (!allowed) {
    breaches.record('allowed-mentions', `${place} carries no allowed_mentions`);
    return;
  }
  const lists = [allowed.users, allowed.roles];
  const silent =
    allowed.parse?.length === 0 && !allowed.replied_user && lists.every((ids) => !ids?.length);
  if (!silent) breaches.record('allowed-mentions', `${place} allows ${JSON.stringify(allowed)}`);
}
