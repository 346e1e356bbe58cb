import { type Client, Events } from 'discord.js';
import { describeLoginFailure } from './describe-connection-failure.ts';
import type { ConnectionGuard } from './guard.ts';

/**
 * Logs a client in; settles when it is ready.
 * @throws {BotFailure} that says why it cannot be
 */
export async function logIn(
  client: Client,
  token: string,
  guard: ConnectionGuard,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    // Waiting for either: with a refused intent, the client's own login may never settle.
    const login = client.login(token).then(() => ready);
    return await Promise.race([login, guard.failed]);
  } catch (error) {
    await client.destroy();
    // The close code says more than the error that it led to.
    throw describeLoginFailure(
      await Promise.race([guard.failed, Promise.reject(error)]).catch((e) => e),
    );
  }
}
