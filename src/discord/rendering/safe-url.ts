import { limits } from './limits.ts';

/**
 * A link as a masked link, an embed's title and a link button take it, or nothing where it cannot be shown safely:
 * other schemes, names and passwords in it (which make one site look like another), more than 512 characters.
 */
export function safeUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (username !== '' || password !== '') return undefined;
  const encoded = href.replace(
    /[()<>[\]\\"*`|\s]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return encoded.length <= limits.buttonUrl && URL.canParse(encoded) ? encoded : undefined;
}
