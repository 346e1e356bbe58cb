import { automated, searchedFor } from './answer-message.ts';
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
  const searched = parts.body.split('\n').find((line) => line.startsWith(searchedFor));
  return {
    question: unescapeText(parts.title).trim(),
    ...(searched === undefined
      ? {}
      : { standaloneQuestion: unescapeText(searched.slice(searchedFor.length)).trim() }),
    text: unescapeText(text).trim(),
  };
}

function readEmbed({ title, description, footer }: ReadableEmbed): Parts | undefined {
  return title && description && footer?.text.startsWith(automated)
    ? { title, body: description }
    : undefined;
}

/** The plain form: the question in bold, the text, then the sources under a bold heading. */
function readPlain(content: string): Parts | undefined {
  if (!content.includes(`\n-# ${automated}`)) return undefined;
  const match = /^\*\*([^\n]+)\*\*\n([\s\S]+)$/.exec(content);
  const title = match?.[1];
  const body = match?.[2]?.split(/\n\n\*\*(?:Sources?|Nearest articles)\*\*\n/)[0];
  return title === undefined || body === undefined ? undefined : { title, body };
}
