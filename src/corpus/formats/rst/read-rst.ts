import type { DocumentDraft } from '../../document-draft.ts';
import { parseDate } from '../../metadata/dates.ts';
import { webLink } from '../../metadata/web-link.ts';
import { htmlDraft } from '../html/html-draft.ts';
import { RstReader } from './rst-reader.ts';

const SUBSTITUTION = /^\.\. \|([^|\n]{1,100})\| replace::([^\n]*)$/gm;

/** Reads reStructuredText: what Sphinx and Docutils show of it, without contents and what other files hold. */
export function readRst(source: string): DocumentDraft {
  const reader = new RstReader();
  // What stands for a name may be said at the end of the file.
  for (const [, name = '', text = ''] of source.matchAll(SUBSTITUTION))
    reader.substitute(name, text.trim());
  const blocks = reader.read(source.replaceAll('\t', '        ').split('\n'));
  const field = (...names: string[]): string | undefined =>
    names
      .map((name) => reader.fields.get(name))
      .find((value) => value !== undefined && value !== '');
  const date = field('date', 'published');
  return htmlDraft(blocks, {
    publisher: field('publisher', 'organization'),
    published: date === undefined ? undefined : parseDate(date),
    url: webLink(field('url', 'link')),
    tags: (field('tags', 'keywords') ?? '').split(','),
  });
}
