import { pathToFileURL } from 'node:url';

/**
 * The address under which SQLite only reads a file. libsql ignores its own `readonly` option. `immutable`: no lock
 * and no journal is looked for, so a folder that may not be written to will do.
 */
export function readOnlyAddress(path: string): string {
  return `${pathToFileURL(path).href}?mode=ro&immutable=1`;
}
