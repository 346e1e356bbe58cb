import { collectionsOf } from '../../corpus/collections.ts';
import type { GuildSettings } from '../../operations/store/guild-settings.ts';
import { collectionKey } from '../collections/collection-key.ts';
import { mayManage } from '../may-manage.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { collectionsMessage } from '../rendering/collections-message.ts';
import type { CollectionsAct } from '../rendering/custom-id.ts';
import { limits } from '../rendering/limits.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';

/** Shows which collections a server and a channel see, and changes it, for those who manage the server. */
export async function changeCollections(
  interaction: ComponentInteraction,
  { act, page }: { readonly act: CollectionsAct; readonly page: number },
  { guildSettings, index, logger }: Services,
): Promise<void> {
  const { guildId } = interaction;
  if (guildId === null || !(await mayManage(interaction))) return;
  const all = await index.use(async ({ articles }) => collectionsOf(articles));
  const channelId = channelOf(interaction);
  const before = await guildSettings.get(guildId);
  const choose = (earlier: readonly string[] = []): string[] => {
    const keys = interaction.isStringSelectMenu() ? interaction.values : [];
    const offered = all.slice(page * limits.selectOptions, (page + 1) * limits.selectOptions);
    // Only the names of this page were chosen among; what is no more is dropped.
    return all.filter((name) =>
      offered.includes(name) ? keys.includes(collectionKey(name)) : earlier.includes(name),
    );
  };
  const changes = changed(act, before, channelId, choose);
  if (changes !== undefined) {
    await guildSettings.update(guildId, changes);
    logger.info({ guild: guildId, setting: 'collections' }, 'A setting was changed.');
  }
  const { collections: server, channelCollections } = await guildSettings.get(guildId);
  const facts = { all, server, channelCollections, channelId };
  const message = collectionsMessage(sayTo(interaction), facts, page);
  if (act === 'open') await interaction.reply(toPrivatePayload(message));
  else await interaction.update(toPayload(message));
}

function changed(
  act: CollectionsAct,
  { collections, channelCollections }: GuildSettings,
  channelId: string,
  choose: (earlier: readonly string[] | undefined) => string[],
): Partial<GuildSettings> | undefined {
  const { [channelId]: own, ...others } = channelCollections;
  switch (act) {
    case 'open':
    case 'show':
      return undefined;
    case 'server':
      return { collections: choose(collections) };
    case 'free-server':
      return { collections: undefined };
    case 'channel':
      return { channelCollections: { ...others, [channelId]: choose(own) } };
    case 'free-channel':
      return { channelCollections: others };
  }
}

/** The channel that is chosen for: a thread sees what its channel does. */
function channelOf({ channel, channelId }: ComponentInteraction): string {
  return (channel?.isThread() ? channel.parentId : null) ?? channelId;
}
