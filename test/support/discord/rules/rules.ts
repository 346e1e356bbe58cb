import { connectionRules } from './connection-rules.ts';
import { interactionRules } from './interaction-rules.ts';
import { messageRules } from './message-rules.ts';

/** Every rule the fake Discord enforces or watches, by name. */
export const rules = { ...messageRules, ...interactionRules, ...connectionRules };

export type RuleName = keyof typeof rules;

/** Whether `text` names a rule; a schema's messages are the names of the rules they guard. */
export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(rules, text);
}
