/**
 * Text from articles, people and models as a terminal may show it: escape sequences and other control characters
 * (which could move the cursor, recolour or forge output) and bidirectional overrides are removed; line feeds and
 * tabs stay.
 */
export function plainText(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}
