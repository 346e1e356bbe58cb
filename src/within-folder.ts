import { isAbsolute, relative, resolve } from 'node:path';

/** Whether a path is a folder itself or lies somewhere in it. */
export function isWithinFolder(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return !isAbsolute(way) && !/^\.\.(?:[\\/]|$)/.test(way);
}
