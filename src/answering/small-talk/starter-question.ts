import type { PeopleMessages } from '../../messages/messages.ts';
import type { Starter } from './library.ts';

/** A starter as somebody would ask it. */
export function starterQuestion({ kind, text }: Starter, say: PeopleMessages): string {
  const words = say.smallTalk;
  if (kind === 'question') {
    const [initial = ''] = text;
    return words.tell({ what: initial.toLowerCase() + text.slice(initial.length) });
  }
  return kind === 'subject' ? words.about({ subject: text }) : words.summarise({ title: text });
}
