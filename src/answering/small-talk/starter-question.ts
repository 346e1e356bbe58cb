import { english } from '../../messages/english.ts';
import type { Starter } from './library.ts';

const { tell, about, summarise } = english.questions;

/** A starter as it is asked of the articles, in their language. */
export function starterQuestion({ kind, text }: Starter): string {
  if (kind === 'question') {
    const [initial = ''] = text;
    return tell({ what: initial.toLowerCase() + text.slice(initial.length) });
  }
  return kind === 'subject' ? about({ subject: text }) : summarise({ title: text });
}
