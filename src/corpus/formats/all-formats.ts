import { endingOf, type Format } from './format.ts';
import { declaredCharset } from './html/charset.ts';
import { readText } from './read-text.ts';

/** Every kind of file that is read. */
export const FORMATS: readonly Format[] = [
  {
    name: 'Markdown',
    endings: ['md', 'markdown', 'mdx'],
    read: async (bytes) => readText(bytes, (await import('./markdown-document.ts')).readMarkdown),
  },
  {
    name: 'HTML',
    endings: ['html', 'htm', 'xhtml'],
    read: async (bytes) =>
      readText(bytes, (await import('./html/read-html.ts')).readHtml, declaredCharset(bytes)),
  },
  {
    name: 'text',
    endings: ['txt'],
    read: async (bytes) =>
      readText(bytes, async (text) => {
        const { isEmail, readEmail } = await import('./email.ts');
        // Programs save e-mails as text, with their headers at the top.
        if (isEmail(text)) return readEmail(bytes);
        return (await import('./plain-text.ts')).readPlainText(text);
      }),
  },
  {
    name: 'PDF',
    endings: ['pdf'],
    read: async (bytes) => (await import('./pdf.ts')).readPdf(bytes),
  },
  {
    name: 'Word',
    endings: ['docx'],
    read: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  },
  {
    name: 'CSV',
    endings: ['csv', 'tsv'],
    read: async (bytes) => readText(bytes, (await import('./delimited.ts')).readDelimited),
  },
  {
    name: 'reStructuredText',
    endings: ['rst'],
    read: async (bytes) => readText(bytes, (await import('./rst/read-rst.ts')).readRst),
  },
  {
    name: 'AsciiDoc',
    endings: ['adoc', 'asciidoc'],
    read: async (bytes) => readText(bytes, (await import('./asciidoc.ts')).readAsciidoc),
  },
  {
    name: 'JSON',
    endings: ['json'],
    read: async (bytes) => readText(bytes, (await import('./json.ts')).readJson),
  },
  {
    name: 'JSON lines',
    endings: ['jsonl', 'ndjson'],
    read: async (bytes) => readText(bytes, (await import('./json.ts')).readJsonLines),
  },
  {
    name: 'e-mail',
    endings: ['eml'],
    read: async (bytes) => (await import('./email.ts')).readEmail(bytes),
  },
  {
    name: 'EPUB',
    endings: ['epub'],
    read: async (bytes) => (await import('./epub.ts')).readEpub(bytes),
  },
];

const BY_ENDING: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((format) => format.endings.map((ending) => [ending, format])),
);

/** The format of a file by the ending of its name; nothing when no reader exists for it. */
export function formatOf(path: string): Format | undefined {
  return BY_ENDING.get(endingOf(path));
}

/** The endings of all files that are read, for a message: ".md, .html or .txt". */
export function describeEndings(): string {
  const endings = FORMATS.flatMap((format) => format.endings.map((ending) => `.${ending}`));
  return `${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}`;
}
