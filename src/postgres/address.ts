/**
 * A database's address as a message may name it: host, port and database, without name, password and options.
 * @param url - `postgres://…`, as the settings give it
 */
export function nameOfDatabase(url: string): string {
  if (!URL.canParse(url)) return 'PostgreSQL';
  const { hostname, port, pathname, searchParams } = new URL(url);
  // A socket's folder is given as an option: postgres:///name?host=/run/postgresql
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  return `${decodeURIComponent(host)}${port === '' ? '' : `:${port}`}${decodeURIComponent(pathname)}`;
}
