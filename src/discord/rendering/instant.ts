import { type TimestampStylesString, time } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';

/** An ISO 8601 instant as Discord's time stamp, in each reader's own time and format. */
export function instant(
  { about }: PeopleMessages,
  iso: string,
  style: TimestampStylesString,
): string {
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds)
    ? about.unknownTime
    : time(Math.floor(milliseconds / 1000), style);
}
