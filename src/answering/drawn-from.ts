import { collectionsOf } from '../corpus/collections.ts';
import type { Answer } from './answer.ts';
import type { Turn } from './turn.ts';

/**
 * The collections that anything in an answer, or offered with it, may come from: those of everything that was found
 * for it, and those of the conversation before it. Where one of them may not be seen, the answer may not either.
 */
export function drawnFrom(answer: Answer, history: readonly Turn[]): string[] {
  const { citations, nearest, retrieval } = answer;
  const found = [
    ...citations.map(({ article }) => article),
    ...nearest,
    ...retrieval.passages.map(({ passage }) => passage.article),
  ];
  const before = history.flatMap(({ collections = [] }) => collections);
  return [...new Set([...collectionsOf(found), ...before])].sort();
}
