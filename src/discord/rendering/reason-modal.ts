import type { ModalBuilder } from 'discord.js';
import { reasonLimit } from '../../operations/store/votes.ts';
import { textModal } from './text-modal.ts';

/**
 * The form that a 👎 opens; the vote counts without it.
 * @param answer - id of the answer that was voted on
 */
export function reasonModal(answer: string): ModalBuilder {
  return textModal({
    action: { kind: 'reason', answer },
    title: 'What was wrong with the answer?',
    label: 'Reason (optional)',
    description: 'Your vote is counted. The reason is kept without your name.',
    placeholder: 'Wrong number, old news, the source says something else …',
    maxLength: reasonLimit,
    required: false,
  });
}
