import { button, row } from './buttons.ts';
import { limits } from './limits.ts';
import type { Row } from './message.ts';

/**
 * Questions as buttons, at most five; none for none. The question is what stands on the button, so that it can be
 * asked after a restart, too.
 * @param questions - each at most `limits.buttonLabel` long; longer ones are left out
 */
export function questionButtons(questions: readonly string[]): Row[] {
  const buttons = questions
    .filter((question) => question.length <= limits.buttonLabel)
    .slice(0, limits.rowButtons)
    .map((question, number) => button(question, { kind: 'ask', number }));
  return buttons.length === 0 ? [] : [row(...buttons)];
}
