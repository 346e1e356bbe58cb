import { readText } from '../../text/read-text.ts';
import type { Exchange } from './conversation.ts';

/** Characters that a rewritten question may be longer than the one asked. */
const MOST_ADDED = 300;
/** Share of its content words that must come from the question or the conversation. */
const LEAST_KNOWN = 0.5;

/**
 * The question that a model's reply holds, if it is one that may be searched for: a single line, not much longer than
 * what was asked, no statement, with words of the question, and without numbers that nobody mentioned.
 * @returns the question, or in `refused` what is wrong with the reply
 */
export function usableRewrite(
  reply: string,
  question: string,
  exchanges: readonly Exchange[],
): { readonly question: string } | { readonly refused: string } {
  const lines = reply.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== '');
  const [line] = lines;
  if (line === undefined) return { refused: 'is empty' };
  if (lines.length > 1) return { refused: 'has several lines' };
  const text = withoutWrapping(line);
  if (text.length > question.length + MOST_ADDED) return { refused: 'is too long' };
  if (/[<>]|https?:|\[\d+\]/.test(text)) return { refused: 'holds more than a question' };
  if (
    !/[\p{L}\p{N}]/u.test(text) ||
    (/[.!:;…]["”»]?$/.test(text) && !/[.!:;…]\s*$/.test(question))
  ) {
    return { refused: 'is not a question' };
  }
  const own = readText(question).terms;
  const said = new Set([
    ...own,
    ...exchanges.flatMap((turn) => readText(`${turn.question} ${turn.answer}`).terms),
  ]);
  const words = [...new Set(readText(text).terms)];
  const known = words.filter((word) => said.has(word));
  if (known.length < LEAST_KNOWN * words.length) return { refused: 'is about something else' };
  if (own.length > 0 && !own.some((word) => words.includes(word))) {
    return { refused: 'has nothing of the question' };
  }
  if (words.some((word) => /\d/.test(word) && !said.has(word))) {
    return { refused: 'brings in a number' };
  }
  return { question: text };
}

/** Without the label or quotation marks that models like to put around what they are asked for. */
function withoutWrapping(line: string): string {
  const text = line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:\*\*)?(?:last |standalone |rewritten )?question(?:\*\*)?:(?:\*\*)? */i, '');
  return /^(["“«'`]).*["”»'`]$/.test(text) ? text.slice(1, -1).trim() : text;
}
