import { countWords } from '../../text/words/count-words.ts';
import type { BlockKind } from '../article.ts';
import type { DraftBlock } from '../document-draft.ts';
import { htmlBlocks } from './html/page-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import { splitCallout } from './markdown/callouts.ts';
import { codeBlocks } from './markdown/code-blocks.ts';
import { listBlocks } from './markdown/lists.ts';
import { type MarkdownNode, nodesOf } from './markdown/nodes.ts';
import { footnoteLabels } from './markdown/notes.ts';
import { markdownParser } from './markdown/parser.ts';
import { isNoWriting, linkDefinitions, markdownPieces } from './markdown/pieces.ts';
import { inlineText } from './markdown-inline.ts';
import { renderTable } from './table-text.ts';

/** A term that is defined has at most this many words. */
const TERM_WORDS = 12;

/** The blocks of a Markdown text, in GitHub's flavour and the dialects of other programs, without front matter. */
export function markdownBlocks(source: string): DraftBlock[] {
  const parser = markdownParser();
  const environment = { footnotes: footnoteLabels(source) };
  parser.parse(linkDefinitions(source), environment);
  const parse = (text: string): MarkdownNode[] => nodesOf(parser.parse(text, environment));
  const blocks: DraftBlock[] = [];
  for (const piece of markdownPieces(source))
    if (isNoWriting(piece)) blocks.push({ kind: 'paragraph', text: piece });
    else for (const block of blocksOf(parse(piece), 'paragraph', parse)) blocks.push(block);
  return blocks;
}

type Parse = (source: string) => MarkdownNode[];

function blocksOf(nodes: readonly MarkdownNode[], kind: BlockKind, parse: Parse): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let term = '';
  for (const node of nodes) {
    if (node.type === 'definition') term = addDefinition(blocks, node, term, parse);
    else {
      term = '';
      for (const block of nodeBlocks(node, kind, parse)) blocks.push(block);
    }
  }
  return blocks;
}

function nodeBlocks(node: MarkdownNode, kind: BlockKind, parse: Parse): DraftBlock[] {
  const read = (source: string): DraftBlock[] => blocksOf(parse(source), kind, parse);
  switch (node.type) {
    case 'heading':
      if (kind === 'quote') return [{ kind, text: headingText(node) }];
      return [{ kind: 'heading', level: Number(node.token.tag.slice(1)), text: headingText(node) }];
    case 'paragraph':
      return [{ kind, text: textOf(node) }];
    case 'blockquote':
      return quoteBlocks(node, kind, parse);
    case 'bullet_list':
    case 'ordered_list':
      return listBlocks(node, (child) => nodeBlocks(child, 'paragraph', parse));
    case 'table':
      return [{ kind: 'table', text: renderTable(rowsOf(node)) }];
    case 'code_block':
      return [{ kind: 'code', text: node.token.content }];
    case 'fence':
      return codeBlocks(node.token.info, node.token.content, read);
    case 'html_block':
      return embeddedHtml(node.token.content);
    default:
      // Rules across the page show no text of their own.
      return blocksOf(node.children, kind, parse);
  }
}

function textOf(node: MarkdownNode): string {
  return node.children.map(({ token }) => inlineText(token.children ?? [])).join('');
}

/** A heading's closing marks stand before its attributes: `## Costs ## {#costs}`. */
function headingText(node: MarkdownNode): string {
  const text = textOf(node);
  return /#\s*\{[^{}]*\}\s*$/.test(node.children[0]?.token.content ?? '')
    ? text.replace(/\s#+\s*$/, '')
    : text;
}

/** A box that is written as a quote is the article's own text. */
function quoteBlocks(node: MarkdownNode, kind: BlockKind, parse: Parse): DraftBlock[] {
  const [first, ...rest] = node.children;
  const callout =
    first?.type === 'paragraph'
      ? splitCallout(first.children.flatMap(({ token }) => token.children ?? []))
      : undefined;
  if (callout === undefined) return blocksOf(node.children, 'quote', parse);
  return [
    { kind, text: callout.title },
    { kind, text: callout.rest },
    ...blocksOf(rest, kind, parse),
  ];
}

/** "Term: definition" as an item of a list; a term may have several definitions. */
function addDefinition(
  blocks: DraftBlock[],
  node: MarkdownNode,
  lastTerm: string,
  parse: Parse,
): string {
  const above = blocks.at(-1);
  const named =
    above?.kind === 'paragraph' && lastTerm === '' && countWords(above.text) <= TERM_WORDS;
  const term = named ? above.text.trim() : lastTerm;
  if (named) blocks.pop();
  const [first, ...rest] = blocksOf(node.children, 'paragraph', parse);
  if (first !== undefined)
    blocks.push(
      term === '' || first.kind !== 'paragraph'
        ? first
        : { kind: 'list', text: `- ${term.replace(/:$/, '')}: ${first.text}` },
    );
  blocks.push(...rest);
  return term;
}

function rowsOf(table: MarkdownNode): string[][] {
  return table.children.flatMap(({ children }) =>
    children.map((row) => row.children.map((cell) => textOf(cell))),
  );
}

/** Raw HTML is read like a page: its text without tags, scripts, styles and comments. */
function embeddedHtml(html: string): DraftBlock[] {
  return htmlBlocks(parseHtml(html));
}
