import type { Route } from './route.ts';

/** The parts of `path` that the placeholders of `pattern` stand for, or null where it differs. */
function matchPath(pattern: string, path: string): ReadonlyMap<string, string> | null {
  const expected = pattern.split('/');
  const given = path.split('/');
  if (expected.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, part] of expected.entries()) {
    const value = decodeURIComponent(given[index] ?? '');
    if (part.startsWith(':')) params.set(part.slice(1), value);
    else if (part !== value) return null;
  }
  return params;
}

/** The first of `routes` that takes the request, with its parameters; fixed parts go before placeholders. */
export function findRoute<Each extends Route>(
  routes: readonly Each[],
  method: string,
  path: string,
): { route: Each; params: ReadonlyMap<string, string> } | null {
  for (const route of routes) {
    const params = route.method === method ? matchPath(route.path, path) : null;
    if (params) return { route, params };
  }
  return null;
}
