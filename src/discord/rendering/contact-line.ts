import { cleanLine } from './clean-text.ts';
import { escapeLine } from './escape.ts';
import { shorten } from './limits.ts';
import { safeUrl } from './safe-url.ts';

/** How the operator can be reached, as far as the settings say. */
export function contactLine(contact: string | undefined): string {
  const given = cleanLine(contact ?? '');
  if (given === '') return 'The administrators of this server know who runs this bot.';
  return safeUrl(given) ?? escapeLine(shorten(given, 300));
}
