import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether a request carries the secret, as `Authorization: Bearer …`. Takes the same time whatever it carries, so
 * that nobody can find the secret out letter by letter.
 */
export function carriesSecret(authorization: string | undefined, secret: string): boolean {
  const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
