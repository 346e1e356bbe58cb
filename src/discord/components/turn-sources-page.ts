import { findArticlesHere } from '../find-articles.ts';
import { toPayload } from '../payload.ts';
import { sourcesMessage } from '../rendering/sources-message.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';

/** Turns a page of the list of articles, which only the one who asked for it sees. */
export async function turnSourcesPage(
  interaction: ComponentInteraction,
  action: { readonly page: number; readonly search?: string },
  services: Services,
): Promise<void> {
  const articles = await findArticlesHere(interaction, action.search, services);
  await interaction.update(
    toPayload(sourcesMessage(sayTo(interaction), articles, action.page, action.search)),
  );
}
