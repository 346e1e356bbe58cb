import { languages } from '../../messages/languages.ts';
import { smallPrint } from './answer-message.ts';
import { unescapeText } from './escape.ts';

/** What is left of an answer in the message that shows it. */
export interface ReadAnswer {
  readonly question: string;
  /** What was searched for, where the question leaned on what came before. */
  readonly standaloneQuestion?: string;
  /** The text of the page shown, without the marks of its citations. */
  readonly text: string;
}

/** The parts of a message that are read, as discord.js and the API give them. */
export interface ReadableMessage {
  readonly content: string;
  readonly embeds: readonly ReadableEmbed[];
}

interface ReadableEmbed {
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly footer?: { readonly text: string } | null | undefined;
}

/** What the answers of every language say around their text: a conversation may have changed its language. */
const spoken = languages.map(({ people }) => people.answers);

/** The headings of the sources in the plain form. */
const beforeSources = new RegExp(
  `\\n\\n\\*\\*(?:${spoken
    .flatMap(({ source, sources, nearest }) => [source, sources, nearest])
    .map(inPattern)
    .join('|')})\\*\\*\\n`,
);

interface Parts {
  readonly title: string;
  readonly body: string;
}

/**
 * Reads question and answer back from one of the bot's own answer messages, so that a conversation can be taken up
 * from Discord itself and need not be stored. Nothing for a message of another kind.
 */
export function readAnswer(message: ReadableMessage): ReadAnswer | undefined {
  const [embed] = message.embeds;
  const parts = embed === undefined ? readPlain(message.content) : readEmbed(embed);
  if (parts === undefined) return undefined;
  const text = parts.body
    .split('\n')
    .filter((line) => !line.startsWith('-# '))
    .join('\n')
    .replace(/ ?\*\*(?:\\\[\d+\\\])+\*\*/g, '');
  const searched = parts.body.split('\n').flatMap((line) => searchIn(line) ?? [])[0];
  return {
    question: unescapeText(parts.title).trim(),
    ...(searched === undefined ? {} : { standaloneQuestion: unescapeText(searched).trim() }),
    text: unescapeText(text).trim(),
  };
}

function readEmbed({ title, description, footer }: ReadableEmbed): Parts | undefined {
  return title && description && isLabel(footer?.text ?? '')
    ? { title, body: description }
    : undefined;
}

/** The plain form: the question in bold, the text, then the sources under a bold heading. */
function readPlain(content: string): Parts | undefined {
  const labelled = content
    .split('\n')
    .some((line) => line.startsWith(smallPrint) && isLabel(line.slice(smallPrint.length)));
  if (!labelled) return undefined;
  const match = /^\*\*([^\n]+)\*\*\n([\s\S]+)$/.exec(content);
  const title = match?.[1];
  const body = match?.[2]?.split(beforeSources)[0];
  return title === undefined || body === undefined ? undefined : { title, body };
}

function isLabel(text: string): boolean {
  return spoken.some(({ automated }) => text.startsWith(automated));
}

/** The question that a line of small print says was searched for; nothing for another line. */
function searchIn(line: string): string | undefined {
  return spoken
    .map(({ searchedFor }) => `${smallPrint}${searchedFor({ question: '' })}`)
    .filter((start) => line.startsWith(start))
    .map((start) => line.slice(start.length))[0];
}

function inPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
