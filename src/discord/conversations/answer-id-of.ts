import type { Message } from 'discord.js';
import { fromCustomId } from '../rendering/custom-id.ts';

/** The id under which the answer that a message shows is stored: its buttons carry it. */
export function answerIdOf({ components }: Pick<Message, 'components'>): string | undefined {
  for (const row of components) {
    if (!('components' in row)) continue;
    for (const component of row.components) {
      const customId = 'customId' in component ? component.customId : null;
      const action = typeof customId === 'string' ? fromCustomId(customId) : undefined;
      if (action !== undefined && 'answer' in action) return action.answer;
    }
  }
  return undefined;
}
