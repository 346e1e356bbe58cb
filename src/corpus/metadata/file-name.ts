import { parseDate } from './dates.ts';

/** A file's name says this of a file, and nothing of what is in it. */
const GENERIC = new Set(
  (
    'readme index home default main page pages article articles post posts file files doc docs document ' +
    'documents text untitled note notes new draft copy final version scan scanned export download print ' +
    'printout temp tmp test sample example attachment image img dsc photo screenshot letter report src source ' +
    'content contents body output input data item entry part section chapter title unnamed unbenannt'
  ).split(' '),
);

/** Names under which the file of a folder stands. */
const FOLDERS_FILE = /^_?(?:index|readme|home|default|main)$/i;

const DATE_FIRST =
  /^(\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?=[-_ .]+\D|$))(?:[-_ .T]+|$)/;
const ORDER_FIRST = /^\d{1,3}(?:[-_.)]+ *| +(?=\D))(?=\D)/;

/** What programs add to a name: a number for a copy, an identifier of 32 digits. */
const ADDED = /(?:[ _-]*\(\d{1,3}\)|[ _-]+copy(?: \d{1,3})?|[ _-]+[0-9a-f]{32})$/i;

/** What a file was before it was turned into another kind: `policy.docx.md`. */
const CONVERTED = /(?<=.)\.(?:docx?|odt|rtf|pdf|html?|md|txt|epub|pptx?|xlsx?|csv)$/i;

/** Letters and digits mixed make an identifier, except "3rd", "B12" or "v2". */
const IDENTIFIER = /^(?=.*\d)(?=.*\p{L})[\p{L}\d]{6,}$/u;

/**
 * The title that a file's name makes, for an article that states none: "Refund policy" of `Refund policy.md`, of
 * `2024-03-05-refund-policy.md` and of `refund-policy/index.md`; nothing where the name says nothing.
 */
export function titleFromFileName(path: string): string | undefined {
  const segments = path.split('/');
  const name = stemOf(segments.at(-1) ?? '');
  const folder = segments.at(-2);
  return readable(FOLDERS_FILE.test(name) && folder !== undefined ? folder : name);
}

/** The date that a file's name begins with (ISO 8601), as Jekyll's posts and daily notes have it. */
export function dateFromFileName(path: string): string | undefined {
  const date = DATE_FIRST.exec(stemOf(path.split('/').at(-1) ?? ''))?.[1];
  return date === undefined ? undefined : parseDate(date);
}

function stemOf(name: string): string {
  return name.replace(/(?<=.)\.[A-Za-z][A-Za-z0-9]{0,9}$/, '').replace(CONVERTED, '');
}

function readable(name: string): string | undefined {
  const bare = decoded(name).replace(DATE_FIRST, '').replace(ORDER_FIRST, '').replace(ADDED, '');
  const spaced = / /.test(bare.trim()) ? bare : bare.replace(/[-_+]+/g, ' ');
  const title = spaced.replace(/_/g, ' ').replace(/\s+/g, ' ').trim();
  const words = title.split(' ');
  if (words.some((word) => IDENTIFIER.test(word))) return undefined;
  const telling = words.filter(
    (word) => /^\P{N}*\p{L}\p{L}\P{N}*$/u.test(word) && !GENERIC.has(word.toLowerCase()),
  );
  if (!telling.some((word) => word.length >= 3)) return undefined;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function decoded(name: string): string {
  if (!/%[0-9A-F]{2}/i.test(name)) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
