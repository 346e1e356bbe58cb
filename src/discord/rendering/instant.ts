import { type TimestampStylesString, time } from 'discord.js';

/** An ISO 8601 instant as Discord's time stamp, in each reader's own time and format. */
export function instant(iso: string, style: TimestampStylesString): string {
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds)
    ? 'at an unknown time'
    : time(Math.floor(milliseconds / 1000), style);
}
