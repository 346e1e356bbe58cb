import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import PostalMime from 'postal-mime';
import { cleanText } from '../clean-text.ts';
import type { DocumentDraft, DraftBlock } from '../document-draft.ts';
import { guessEncoding } from '../guess-encoding.ts';
import { parseDate } from '../metadata/dates.ts';
import { htmlBlocks } from './html/page-blocks.ts';
import { parseHtml } from './html/parse-html.ts';
import { readPlainText } from './plain-text.ts';

/** Lines at the top of a file by which an e-mail is known, with or without the ending of one. */
const HEADERS =
  /^(?:from|to|cc|subject|date|message-id|reply-to|mime-version|received|return-path|delivered-to|sender|x-[\w-]+|content-[\w-]+)$/i;

/** So many of them make an e-mail, two of which say what it is about and from whom or when. */
const LEAST_HEADERS = 3;

/** Answers and forwards are marked in front of what they are about. */
const ANSWER_MARKS = /^(?:\s*(?:re|fwd?|aw|wg|sv|vs)\s*(?:\[\d+\])?\s*:)+\s*/i;

/** A saved e-mail in a text file: lines of headers at the top and an empty line below them. */
export function isEmail(source: string): boolean {
  const head = source.slice(0, 20_000).split(/\n\s*\n/, 1)[0] ?? '';
  const names: string[] = [];
  for (const line of head.split('\n')) {
    if (/^[ \t]/.test(line) && names.length > 0) continue;
    const name = /^([A-Za-z][\w-]{1,40}):(?:\s|$)/.exec(line)?.[1];
    if (name === undefined) return false;
    names.push(name.toLowerCase());
  }
  const known = names.filter((name) => HEADERS.test(name)).length;
  return (
    known >= LEAST_HEADERS &&
    known * 2 >= names.length &&
    names.includes('subject') &&
    (names.includes('from') || names.includes('date'))
  );
}

/** A plain text that is shorter than this share of the page sent with it says less. */
const LEAST_SHARE = 0.5;

/** Reads an e-mail: its subject as title, its date, and its text; attachments are left aside. */
export async function readEmail(bytes: Uint8Array): Promise<DocumentDraft> {
  const email = await PostalMime.parse(withReadableHead(bytes), {
    attachmentEncoding: 'arraybuffer',
  });
  const date = email.headers.find(({ key }) => key === 'date')?.value ?? email.date;
  const title = email.subject?.replace(ANSWER_MARKS, '').trim();
  const plain = cleanText(email.text ?? '');
  const html = cleanText(email.html ?? '');
  const message = plain.trim() === '' ? [] : readMessage(plain).blocks;
  // Some programs send beside their page a line that says so, or a piece of it.
  const page = html === '' ? [] : htmlBlocks(parseHtml(html));
  const blocks = lengthOf(message) < LEAST_SHARE * lengthOf(page) ? page : message;
  return {
    ...(title && { title }),
    published: date === undefined ? undefined : parseDate(date),
    blocks: title ? [{ kind: 'heading', level: 1, text: title }, ...blocks] : blocks,
  };
}

function lengthOf(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
}

/** Old programs wrote letters beyond ASCII into the headers as they were; the library takes them for UTF-8. */
function withReadableHead(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = ['\n\n', '\n\r\n'].map((blank) => file.indexOf(blank)).filter((at) => at >= 0);
  const head = file.subarray(0, ends.length === 0 ? file.length : Math.min(...ends));
  const encoding = isUtf8(head) ? undefined : guessEncoding(head);
  if (encoding === undefined) return bytes;
  return Buffer.concat([Buffer.from(iconv.decode(head, encoding)), file.subarray(head.length)]);
}

/** What is said, and what is repeated of an earlier e-mail; without the sender's signature. */
function readMessage(text: string): { blocks: DraftBlock[] } {
  const [body = ''] = text.split(/\n-- ?\n/);
  const blocks: DraftBlock[] = [];
  for (const part of body.split(/(?<=^|\n)((?:>[^\n]*(?:\n|$))+)/)) {
    if (part.startsWith('>')) {
      const repeated = part.replace(/^(?:> ?)+/gm, '');
      for (const { text: line } of readPlainText(repeated).blocks)
        blocks.push({ kind: 'quote', text: line });
    } else if (part.trim() !== '') {
      for (const block of readPlainText(part).blocks) blocks.push(block);
    }
  }
  return { blocks };
}
