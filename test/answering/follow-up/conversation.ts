import type { Turn } from '../../../src/answering/turn.ts';

/** A conversation from questions and answers in turn. */
export function conversation(...contents: string[]): Turn[] {
  return contents.map((content, index) => ({
    role: index % 2 === 0 ? 'user' : 'assistant',
    content,
  }));
}
