/** Longer addresses are refused by servers and browsers; one of megabytes would be kept with every passage. */
const LONGEST_LINK = 2000;

/** The link in its normal form when it is an absolute http or https one of usual length, else nothing. */
export function webLink(text: string | null | undefined): string | undefined {
  const trimmed = text?.slice(0, 2 * LONGEST_LINK).trim() ?? '';
  if (trimmed.length > LONGEST_LINK || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href.length > LONGEST_LINK ? undefined : url.href;
}
