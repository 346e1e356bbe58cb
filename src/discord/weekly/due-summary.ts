import type { GuildSettings } from '../../operations/store/guild-settings.ts';

/** Milliseconds between two weekly summaries. */
export const weekMs = 7 * 24 * 60 * 60 * 1000;

/**
 * When the newest summary that has not been sent was due, in milliseconds since 1970; nothing where none is. Those
 * that were missed before it are left out, and the day and hour stay those of the first.
 */
export function dueSummary(
  { weeklyChannel, weeklySentAt }: Pick<GuildSettings, 'weeklyChannel' | 'weeklySentAt'>,
  now: number,
): number | undefined {
  if (weeklyChannel === undefined || weeklySentAt === undefined) return undefined;
  const weeks = Math.floor((now - weeklySentAt) / weekMs);
  return weeks < 1 ? undefined : weeklySentAt + weeks * weekMs;
}
