/** The link in its normal form when it is an absolute http or https one, else nothing. */
export function webLink(text: string | null | undefined): string | undefined {
  if (text === null || text === undefined || !URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}
