import { randomBytes } from 'node:crypto';

/** What a folder is called while it is being written; never named by `CURRENT`. */
export const PARTIAL_SUFFIX = '.partial';

const NAME = /^\d{8}T\d{6}-[0-9a-f]{6}$/;

/**
 * A name for a generation, sortable by time: `20261122T101500-3f2a9c` (UTC, milliseconds in three digits, chance).
 * @param before - the name of the one before, behind which this one is sorted even where the clock was set back
 */
export function newGenerationName(clock: Date, before?: string): string {
  const now = new Date(Math.max(clock.getTime(), before === undefined ? 0 : timeOf(before) + 1));
  const stamp = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const milliseconds = now.getUTCMilliseconds().toString(16).padStart(3, '0');
  return `${stamp}-${milliseconds}${randomBytes(2).toString('hex').slice(1)}`;
}

/** The milliseconds since 1970 that a generation's name tells. */
function timeOf(name: string): number {
  const [, date, hours, minutes, seconds, milliseconds] =
    /^(\d{8})T(\d\d)(\d\d)(\d\d)-([0-9a-f]{3})/.exec(name) ?? [];
  const day = date?.replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
  const second = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  return second + Number.parseInt(milliseconds ?? '0', 16) || 0;
}

/** Whether a folder's name is a complete generation's: nothing else is ever opened or removed. */
export function isGenerationName(name: string): boolean {
  return NAME.test(name);
}

/** Whether a folder's name is that of an unfinished generation. */
export function isPartialName(name: string): boolean {
  return name.endsWith(PARTIAL_SUFFIX) && isGenerationName(name.slice(0, -PARTIAL_SUFFIX.length));
}
