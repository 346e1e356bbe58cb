import type { Token } from 'markdown-it';
import { inlineText } from '../markdown-inline.ts';

/** `[!NOTE]`, `[!tip]- Title`, `[!info|wide] Title`: the first line of a quote that is a box. */
const CALLOUT = /^\[![\w -]{1,50}(?:\|[^\]]{0,100})?\][+-]?[ \t]*/;

/** As GitHub first had it: the bold word alone on the first line of the quote. */
const BOLD_WORD =
  /^(?:note|tip|hint|info|important|warning|caution|danger|attention|notice|example|remember):?$/i;

/** The title of a box and what follows it, from the inline content that a quote begins with; nothing for a quote. */
export function splitCallout(
  tokens: readonly Token[],
): { readonly title: string; readonly rest: string } | undefined {
  const found = tokens.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak');
  const end = found < 0 ? tokens.length : found;
  const first = inlineText(tokens.slice(0, end));
  const mark = CALLOUT.exec(first)?.[0];
  const isBold = tokens[0]?.type === 'strong_open' || tokens[1]?.type === 'strong_open';
  if (mark === undefined && found >= 0 && isBold && BOLD_WORD.test(first.trim()))
    return { title: first.trim(), rest: inlineText(tokens.slice(end + 1)) };
  if (mark === undefined) return undefined;
  return { title: first.slice(mark.length), rest: inlineText(tokens.slice(end + 1)) };
}
