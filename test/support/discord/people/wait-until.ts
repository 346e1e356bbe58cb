import type { World } from '../world/world.ts';

// How often to look besides, for what lies outside the fake, in milliseconds.
const pollMs = 50;

/**
 * Waits until `check` gives something; asked now, after every change of the world, and now and then.
 *
 * @throws Error with `describe()` when `timeoutMs` have passed without; whatever `check` throws.
 */
export function waitUntil<Found>(
  world: World,
  check: () => Found | undefined,
  timeoutMs: number,
  describe: () => string,
): Promise<Found> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      clearInterval(poll);
      stopListening();
    };
    const look = (): void => {
      try {
        const found = check();
        if (found === undefined) return;
        end();
        resolve(found);
      } catch (error) {
        end();
        reject(error);
      }
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Nothing came within ${timeoutMs} ms: ${describe()}`));
    }, timeoutMs);
    const poll = setInterval(look, pollMs);
    const stopListening = world.onChange(look);
    look();
  });
}
