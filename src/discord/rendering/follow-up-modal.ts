import type { ModalBuilder } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { LONGEST_QUESTION } from '../../search/question/check-question.ts';
import { textModal } from './text-modal.ts';

/**
 * The form for a question that builds on an answer.
 * @param answer - id of that answer
 */
export function followUpModal({ forms }: PeopleMessages, answer: string): ModalBuilder {
  return textModal({
    action: { kind: 'follow-up', answer },
    ...forms.followUp,
    maxLength: LONGEST_QUESTION,
    required: true,
  });
}
