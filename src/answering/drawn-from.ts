import { collectionsOf } from '../corpus/collections.ts';
import type { Answer } from './answer.ts';
import type { Turn } from './turn.ts';

/**
 * The collections that anything in an answer may come from: those of its sources, or of everything that a model was
 * shown, and those of the conversation before it. Where one of them may not be seen, the answer may not either.
 */
export function drawnFrom(answer: Answer, history: readonly Turn[]): string[] {
  const { mode, leftOut, citations, nearest, retrieval } = answer;
  const shown = [...citations.map(({ article }) => article), ...nearest];
  const modelSaw =
    mode === 'model' || leftOut.length > 0
      ? retrieval.passages.map(({ passage }) => passage.article)
      : [];
  const before = history.flatMap(({ collections = [] }) => collections);
  return [...new Set([...collectionsOf([...shown, ...modelSaw]), ...before])].sort();
}
