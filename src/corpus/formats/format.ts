/** The kinds of files that articles can be. */
export type Format = 'markdown' | 'html' | 'text' | 'pdf';

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdx', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['txt', 'text'],
  ['pdf', 'pdf'],
]);

/** The format of a file by the ending of its name; nothing when no reader exists for it. */
export function formatOf(path: string): Format | undefined {
  return FORMATS.get(/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '');
}
