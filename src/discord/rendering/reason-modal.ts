import type { ModalBuilder } from 'discord.js';
import type { PeopleMessages } from '../../messages/messages.ts';
import { reasonLimit } from '../../operations/store/votes.ts';
import { textModal } from './text-modal.ts';

/**
 * The form that a 👎 opens; the vote counts without it.
 * @param answer - id of the answer that was voted on
 */
export function reasonModal({ forms }: PeopleMessages, answer: string): ModalBuilder {
  return textModal({
    action: { kind: 'reason', answer },
    ...forms.reason,
    maxLength: reasonLimit,
    required: false,
  });
}
