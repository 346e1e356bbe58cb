import { toPrivatePayload } from '../payload.ts';
import { fromCustomId } from '../rendering/custom-id.ts';
import { followUpModal } from '../rendering/follow-up-modal.ts';
import { noticeMessage } from '../rendering/notice-message.ts';
import { reasonModal } from '../rendering/reason-modal.ts';
import { sayTo } from '../say-to.ts';
import type { Services } from '../services.ts';
import { askOffered } from './ask-offered.ts';
import { askPerson } from './ask-person.ts';
import { changeCollections } from './change-collections.ts';
import { changeSetting } from './change-setting.ts';
import { followUp } from './follow-up.ts';
import type { ComponentInteraction, FormInteraction, FromMessage } from './handled-interaction.ts';
import { keepReason } from './keep-reason.ts';
import { shareAnswer } from './share-answer.ts';
import { showLeftOut } from './show-left-out.ts';
import { showPassages } from './show-passages.ts';
import { stopAnswer } from './stop-answer.ts';
import { turnSourcesPage } from './turn-sources-page.ts';
import { turnTextPage } from './turn-text-page.ts';
import { vote } from './vote.ts';

/** Does what a button or a select means. All that is needed stands in its id and in the store. */
export async function onComponent(
  interaction: ComponentInteraction,
  services: Services,
): Promise<void> {
  const action = fromCustomId(interaction.customId);
  switch (action?.kind) {
    case 'passages':
      return showPassages(interaction, action, services);
    case 'choose-passages': {
      const source = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : 0;
      return showPassages(interaction, { answer: action.answer, source, page: 0 }, services);
    }
    case 'vote':
      return vote(interaction, action, services);
    case 'why':
      return interaction.showModal(reasonModal(sayTo(interaction), action.answer));
    case 'follow-up':
      return interaction.showModal(followUpModal(sayTo(interaction), action.answer));
    case 'text-page':
      return turnTextPage(interaction, action, services);
    case 'ask':
      return askOffered(interaction, services);
    case 'stop':
      return stopAnswer(interaction, action, services);
    case 'person':
      return askPerson(interaction, action, services);
    case 'share':
      return shareAnswer(interaction, action, services);
    case 'left-out':
      return showLeftOut(interaction, action, services);
    case 'sources-page':
      return turnSourcesPage(interaction, action, services);
    case 'setting':
      return changeSetting(interaction, action.setting, services);
    case 'collections':
      return changeCollections(interaction, action, services);
    default:
      return refuseUnknown(interaction);
  }
}

/** Takes a form that was filled in. */
export async function onForm(interaction: FormInteraction, services: Services): Promise<void> {
  const action = fromCustomId(interaction.customId);
  if (action?.kind === 'follow-up') return followUp(interaction, services);
  if (action?.kind === 'reason') return keepReason(interaction, action, services);
  return refuseUnknown(interaction);
}

async function refuseUnknown(interaction: FromMessage): Promise<void> {
  const say = sayTo(interaction);
  const notice = noticeMessage(say, 'problem', say.notices.otherVersionsButton);
  await interaction.reply(toPrivatePayload(notice));
}
