import type { World } from '../world/world.ts';

/**
 * Waits until `check` gives something; asked now and after every change of the world.
 *
 * @throws Error with `describe()` when `timeoutMs` have passed without.
 */
export function waitUntil<Found>(
  world: World,
  check: () => Found | undefined,
  timeoutMs: number,
  describe: () => string,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    let stopListening = (): void => {};
    const timer = setTimeout(() => {
      stopListening();
      reject(new Error(`Nothing came within ${timeoutMs} ms: ${describe()}`));
    }, timeoutMs);
    const look = (): void => {
      let found: Found | undefined;
      try {
        found = check();
      } catch (error) {
        clearTimeout(timer);
        stopListening();
        reject(error);
        return;
      }
      if (found === undefined) return;
      clearTimeout(timer);
      stopListening();
      resolve(found);
    };
    stopListening = world.onChange(look);
    look();
  });
}
