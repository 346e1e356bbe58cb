import type { Town } from './town.ts';

/** Settles when the bot has heard that it may, or may not, do something in a channel of a server. */
export async function botMay(
  { bot, fake }: Town,
  { id, name }: { readonly id: string; readonly name: string },
  permission: bigint,
  may: boolean,
): Promise<void> {
  const { channels, user } = bot.client;
  await fake.waitFor(() => {
    const known = channels.cache.get(id);
    if (known === undefined || known.isDMBased()) return undefined;
    return known.permissionsFor(user)?.has(permission) === may || undefined;
  }, `the permission in ${name} to change`);
}
