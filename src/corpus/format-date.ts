const options = { timeZone: 'UTC' } as const;

/**
 * An ISO calendar date in words, as precise as it is: `30 March 2011`, `March 2011` or `2011`. Anything else comes
 * back as it is.
 */
export function formatDate(published: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(published);
  if (match === null) return published;
  const [, year, month, day] = match;
  if (month === undefined) return published;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return published;
  return new Intl.DateTimeFormat('en-GB', {
    ...options,
    ...(day === undefined ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
  }).format(date);
}
