import type { Article, Block } from './article.ts';
import { cleanText, oneLine, tidyLines } from './clean-text.ts';
import type { DocumentDraft, DraftBlock } from './document-draft.ts';
import { dateFromFileName, titleFromFileName } from './metadata/file-name.ts';
import { shortenTitle, titleFromText } from './metadata/titles.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A longer heading is a paragraph: each passage below it would have to name it. */
const LONGEST_HEADING = 300;

/**
 * Puts an article together from what a reader found: cleans the blocks, joins them with a blank line between,
 * and takes title and date from the file's name, or the title from the text, when the document states none.
 * @throws {UnreadableFile} when no letter and no digit is left.
 */
export function assembleArticle(path: string, hash: string, draft: DocumentDraft): Article {
  const { text, blocks } = layOut(draft.blocks);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UnreadableFile('it holds no text');
  const title = oneLine(cleanText(draft.title ?? ''));
  const published = draft.published ?? dateFromFileName(path);
  const publisher = oneLine(cleanText(draft.publisher ?? ''));
  const tags = (draft.tags ?? []).map((tag) => oneLine(cleanText(tag))).filter((tag) => tag !== '');
  return {
    path,
    title: shortenTitle(title || titleFromFileName(path) || titleFromText(text), 200),
    ...(publisher !== '' && { publisher: shortenTitle(publisher, 200) }),
    ...(published !== undefined && { published }),
    ...(draft.url !== undefined && { url: draft.url }),
    tags: [...new Set(tags)],
    text,
    blocks,
    hash,
    ...(draft.warnings !== undefined &&
      draft.warnings.length > 0 && {
        warnings: draft.warnings.map((line) => oneLine(cleanText(line))),
      }),
  };
}

function layOut(drafts: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  const parts: string[] = [];
  const blocks: Block[] = [];
  let offset = 0;
  for (const draft of drafts) {
    const text = tidy(draft);
    if (text === '') continue;
    const range = { start: offset, end: offset + text.length };
    if (draft.kind !== 'heading') blocks.push({ kind: draft.kind, ...range });
    else if (text.length > LONGEST_HEADING) blocks.push({ kind: 'paragraph', ...range });
    else blocks.push({ kind: 'heading', ...range, level: draft.level ?? 1 });
    parts.push(text);
    offset += text.length + 2;
  }
  return { text: parts.join('\n\n'), blocks };
}

function tidy(draft: DraftBlock): string {
  const text = cleanText(draft.text);
  if (draft.kind === 'heading') return oneLine(text);
  if (draft.kind === 'code')
    return text.replace(/^(?:[^\S\n]*\n)+|\s+$/g, '').replaceAll('\t', '  ');
  return draft.kind === 'list' ? tidyList(text) : tidyLines(text);
}

/** As {@link tidyLines}, but the indentation of nested items stays. */
function tidyList(text: string): string {
  return text
    .split('\n')
    .map((line) => (/^ */.exec(line)?.[0] ?? '') + oneLine(line))
    .filter((line) => line.trim() !== '')
    .join('\n')
    .trim();
}
