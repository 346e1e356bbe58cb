import type { Turn } from '../turn.ts';

/** A question of the conversation and the answer it got; '' where none came. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
}

/** Earlier questions that are looked at: what lies further back is seldom meant. */
const MOST_EXCHANGES = 3;
/** Characters of a question and of an answer that are looked at. */
const QUESTION_CHARACTERS = 400;
const ANSWER_CHARACTERS = 800;
/** Turns that are looked through, so that a very long history costs nothing. */
const MOST_TURNS = 20;

/**
 * The last questions with their answers, oldest first, whatever order the turns come in: an answer belongs to the
 * question before it, and empty turns count for nothing. The question itself at the end of its own history is left out.
 */
export function lastExchanges(history: readonly Turn[], question: string): Exchange[] {
  const turns = history.slice(-MOST_TURNS).filter(({ content }) => /[\p{L}\p{N}]/u.test(content));
  const last = turns.at(-1);
  if (last?.role === 'user' && clean(last.content) === clean(question)) turns.pop();
  const exchanges: Exchange[] = [];
  for (const { role, content } of turns) {
    const text = clean(content);
    const open = exchanges.at(-1);
    if (role === 'user')
      exchanges.push({ question: text.slice(0, QUESTION_CHARACTERS), answer: '' });
    else {
      const answer = withoutCitations(text).slice(0, ANSWER_CHARACTERS);
      if (open === undefined) exchanges.push({ question: '', answer });
      else exchanges[exchanges.length - 1] = { ...open, answer };
    }
  }
  return exchanges.slice(-MOST_EXCHANGES);
}

function clean(text: string): string {
  return text
    .slice(0, 2 * ANSWER_CHARACTERS)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function withoutCitations(text: string): string {
  return text.replace(/\s*\[\d+(?:[,\s–-]+\d+)*\]/g, '');
}
