import { countWords } from '../../../text/words/count-words.ts';
import { inlineText } from './inline-text.ts';
import { childrenOf, type HtmlElement, isElement } from './node.ts';
import { type Context, Walk } from './walk.ts';

/** A definition of more words, or of several blocks, stands under its term as under a heading. */
const LONGEST_LINE = 60;

/** A longer term is no heading. */
const LONGEST_TERM = 30;

interface Definition {
  readonly terms: HtmlElement[];
  readonly meanings: HtmlElement[];
}

/** Adds a list of terms: a line for each with its meaning, or a heading with what is said under it. */
export function addDefinitions(walk: Walk, list: HtmlElement, context: Context): void {
  walk.flush(context);
  const outer = walk.headingLevel;
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) walk.add({ kind: 'list', text: lines.join('\n') }, context);
    lines = [];
  };
  for (const { terms, meanings } of definitionsOf(list, context)) {
    const names = new Walk();
    const term = terms.map((element) => inlineText(names, element, context)).join(', ');
    const said = new Walk();
    said.headingLevel = Math.min(5, outer + 1);
    const within = { ...context, depth: context.depth + 1 };
    for (const meaning of meanings) {
      context.addChildren(said, meaning, within);
      said.flush(within);
    }
    if (fitsLine(said, term)) {
      const text = said.blocks.map((block) => block.text.replace(/\s+/g, ' ').trim()).join('; ');
      lines.push(`- ${joined(term, text)}`);
      walk.absorb(names.blocks);
      walk.absorb(said.blocks);
      continue;
    }
    flush();
    walk.absorb(names.blocks);
    const heading = countWords(term) <= LONGEST_TERM;
    if (term !== '')
      walk.add(
        heading
          ? { kind: 'heading', level: Math.min(6, outer + 1), text: term }
          : { kind: 'paragraph', text: term },
        context,
      );
    for (const block of said.blocks) walk.blocks.push(block);
  }
  flush();
  walk.headingLevel = outer;
}

function fitsLine(said: Walk, term: string): boolean {
  if (said.blocks.some(({ kind }) => kind !== 'paragraph')) return false;
  // A question's answer is read in sentences; a term's meaning belongs to its term.
  if (term.endsWith('?') && said.blocks.length > 0) return false;
  return said.blocks.reduce((sum, { text }) => sum + countWords(text), 0) <= LONGEST_LINE;
}

function joined(term: string, meaning: string): string {
  if (term === '' || meaning === '') return term + meaning;
  return /[:?!.]$/.test(term) ? `${term} ${meaning}` : `${term}: ${meaning}`;
}

/** Terms with the meanings that follow them; a `<div>` may stand around each group. */
function definitionsOf(list: HtmlElement, context: Context): Definition[] {
  const found: Definition[] = [];
  const add = (parent: HtmlElement): void => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child) || !context.isShown(child)) continue;
      const last = found.at(-1);
      if (child.tagName === 'dt') {
        if (last !== undefined && last.meanings.length === 0) last.terms.push(child);
        else found.push({ terms: [child], meanings: [] });
      } else if (child.tagName === 'dd') {
        if (last === undefined) found.push({ terms: [], meanings: [child] });
        else last.meanings.push(child);
      } else if (child.tagName === 'div') add(child);
      else found.push({ terms: [], meanings: [child] });
    }
  };
  add(list);
  return found;
}
