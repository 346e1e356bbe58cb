import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { FakeDiscord } from './fake-discord.ts';

/** The intents of a bot that needs none that is privileged. */
export const usualIntents =
  GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** An unmodified client, pointed at the fake; not logged in. */
export function clientFor(fake: FakeDiscord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: usualIntents,
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
    rest: { api: fake.apiUrl, ...options.rest },
  });
}

/** A client that is logged in and ready. */
export async function connect(
  fake: FakeDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = clientFor(fake, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(fake.token);
  return ready;
}
