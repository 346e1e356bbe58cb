import type { PeopleMessages } from '../../messages/messages.ts';
import { cleanLine } from './clean-text.ts';
import { escapeLine } from './escape.ts';
import { shorten } from './limits.ts';
import { safeUrl } from './safe-url.ts';

/** How the operator can be reached, as far as the settings say. */
export function contactLine({ about }: PeopleMessages, contact: string | undefined): string {
  const given = cleanLine(contact ?? '');
  if (given === '') return about.askAdministrators;
  return safeUrl(given) ?? escapeLine(shorten(given, 300));
}
