import type { ModalBuilder } from 'discord.js';
import { LONGEST_QUESTION } from '../../search/question/check-question.ts';
import { textModal } from './text-modal.ts';

/**
 * The form for a question that builds on an answer.
 * @param answer - id of that answer
 */
export function followUpModal(answer: string): ModalBuilder {
  return textModal({
    action: { kind: 'follow-up', answer },
    title: 'Follow up',
    label: 'Your question',
    description: 'It may refer to the answer: “And how much each year?”',
    maxLength: LONGEST_QUESTION,
    required: true,
  });
}
