import type { DraftBlock } from '../../document-draft.ts';
import { preformattedBlocks } from '../preformatted.ts';

/** Names of boxes that MyST and Obsidian write as fences. */
const BOX =
  /^(?:\{(?:admonition|note|tip|hint|important|warning|caution|attention|danger|error|seealso|todo|sidebar|topic|margin|dropdown|card|tab-item|epigraph|pull-quote|deprecated|versionadded|versionchanged)\}|ad-[\w-]+)[ \t]*(.*)$/;

/** Lines at the top of such a box that set how it looks. */
const OPTIONS = /^(?:(?::[\w-]+:.*|(?:title|collapse|icon|color):.*)\n)+/;
const TITLE = /^:?title:[ \t]*(.+)$/m;

/** Fences that do not say in what language their content is written may hold anything. */
const NO_LANGUAGE = /^(?:text|txt|plain|plaintext|none|nohighlight)?$/i;

/** Lines by which a template language lets what they enclose be. */
const RAW_TAG = /^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n?/gm;

/**
 * What stands between fences: code, prose where no language is named and the text reads as prose, and a box's
 * title and content, which `read` reads as Markdown.
 */
export function codeBlocks(
  info: string,
  content: string,
  read: (source: string) => DraftBlock[],
): DraftBlock[] {
  const box = BOX.exec(info.trim());
  if (box !== null) return boxBlocks(box[1] ?? '', content, read);
  const text = content.replace(RAW_TAG, '');
  return NO_LANGUAGE.test(info.trim()) ? preformattedBlocks(text) : [{ kind: 'code', text }];
}

function boxBlocks(
  named: string,
  content: string,
  read: (source: string) => DraftBlock[],
): DraftBlock[] {
  const options = OPTIONS.exec(content)?.[0] ?? '';
  const title = named === '' ? (TITLE.exec(options)?.[1] ?? '') : named;
  const inside = read(content.slice(options.length));
  return title.trim() === '' ? inside : [{ kind: 'paragraph', text: title }, ...inside];
}
