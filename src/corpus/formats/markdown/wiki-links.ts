import type { MarkdownIt, StateInline } from 'markdown-it';
import { matchHere } from './match-here.ts';

/** `[[Page]]`, `[[Page#Part|words]]` and, embedded, `![[map.png|200]]`; not `[[1]](address)`. */
const WIKI_LINK = /(!?)\[\[([^\s[\]](?:[^[\]\n]{0,500}[^\s[\]])?)\]\](?![([])/y;
const TABLE_OF_CONTENTS = /^_?toc_?$/i;
const FILE = /^(?:file|image|media|category):/i;
const SIZE = /^\d+(?:x\d+)?(?:px)?$/;

/** The name of a paragraph, which its reader never sees. */
const BLOCK = /^\^[\w-]+$/;

/** Reads links as wikis have them: the words that a reader sees stay. */
export function useWikiLinks(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'wiki_link', (state: StateInline, silent: boolean) => {
    const first = state.src.charAt(state.pos);
    if (first !== '[' && first !== '!') return false;
    const found = matchHere(WIKI_LINK, state);
    if (found === undefined) return false;
    const [whole, embeds, inside = ''] = found;
    if (!/\p{L}/u.test(inside)) return false;
    if (!silent) state.pending += wordsOf(inside, embeds !== '');
    state.pos += whole.length;
    return true;
  });
}

function wordsOf(inside: string, embedded: boolean): string {
  const [target = '', ...rest] = inside.split(/\\?\|/);
  const words = rest.at(-1)?.trim();
  if (embedded || FILE.test(target))
    return words === undefined || SIZE.test(words) || rest.length > 1 ? '' : words;
  if (TABLE_OF_CONTENTS.test(inside)) return '';
  if (words !== undefined && words !== '') return words;
  return target
    .replace(/^#+/, '')
    .replace(/\.md(?=#|$)/, '')
    .split('#')
    .filter((part) => part !== '' && !BLOCK.test(part))
    .join(' > ');
}
