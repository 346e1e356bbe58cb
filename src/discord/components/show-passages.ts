import { isVisible } from '../../corpus/collections.ts';
import type { ShownIndex } from '../../index/shown-index.ts';
import type { StoredSources } from '../../operations/store/answer-log.ts';
import { refuseHidden } from '../collections/refuse-hidden.ts';
import { visibleHere } from '../collections/visible-here.ts';
import { toPayload, toPrivatePayload } from '../payload.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { passagesMessage, type ShownSource } from '../rendering/passages-message.ts';
import { readAnswer } from '../rendering/read-answer.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import type { ComponentInteraction } from './handled-interaction.ts';
import { storedAnswer } from './stored-answer.ts';

/** Shows the passages behind a source to the one who asks for them; anybody may. */
export async function showPassages(
  interaction: ComponentInteraction,
  action: { readonly answer: string; readonly source: number; readonly page: number },
  services: Services,
): Promise<void> {
  const stored = await storedAnswer(interaction, action.answer, services);
  if (stored === undefined) return;
  const say = sayTo(interaction);
  const source = stored.sources.find(({ number }) => number === action.source);
  if (source === undefined) {
    const notice = noticeMessage(say, 'problem', say.notices.noSuchSource(action));
    await interaction.reply(toPrivatePayload(notice));
    return;
  }
  if (!isVisible(source.path, await visibleHere(interaction, services))) {
    return refuseHidden(interaction);
  }
  const shown = await services.index.use((index) => find(index, source));
  const message = passagesMessage(say, shown, action.answer, action.page);
  // From the answer the passages open beside it; a page of them is turned in place.
  if (readAnswer(interaction.message) === undefined) await interaction.update(toPayload(message));
  else await interaction.reply(toPrivatePayload(message));
}

/** What the index still has of a source. */
async function find(index: ShownIndex, source: StoredSources[number]): Promise<ShownSource> {
  const article = index.articles.find(({ path }) => path === source.path);
  const there = await index.passagesById(source.passages.map(({ id }) => id));
  return {
    number: source.number,
    ...(article === undefined ? {} : { article }),
    passages: source.passages.map(({ id, quoteStart, quoteEnd }) => {
      const passage = there.get(id);
      return { quoteStart, quoteEnd, ...(passage === undefined ? {} : { passage }) };
    }),
  };
}
