import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { useAdmonitions } from './admonitions.ts';
import { useAttributes } from './attributes.ts';
import { useComponents } from './components.ts';
import { useContainers } from './containers.ts';
import { useHidden } from './hidden.ts';
import { useIndented } from './indented.ts';
import { useInlineMarks } from './inline-marks.ts';
import { useNotes } from './notes.ts';
import { useTemplates } from './templates.ts';
import { useWikiLinks } from './wiki-links.ts';

/** Elements deeper than this are not read; the pieces given to the parser are bounded so that none is. */
const DEEPEST = 200;

/**
 * A parser for Markdown in GitHub's flavour and for what MkDocs, Docusaurus, Hugo, Jekyll, GitBook, Obsidian and
 * MyST add to it. It takes time in proportion to a text, also to one that is all marks; where links lead nobody
 * asks, so their addresses are not kept.
 */
export function markdownParser(): Parser {
  const md = new MarkdownIt({ html: true, maxNesting: DEEPEST });
  md.validateLink = () => true;
  md.normalizeLink = () => '';
  md.normalizeLinkText = (text) => text;
  for (const use of [
    useAdmonitions,
    useContainers,
    useTemplates,
    useHidden,
    useComponents,
    useIndented,
    useNotes,
    useWikiLinks,
    useAttributes,
    useInlineMarks,
  ])
    use(md);
  return md;
}
