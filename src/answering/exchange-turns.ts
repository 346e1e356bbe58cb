import type { Answer } from './answer.ts';
import type { Turn } from './turn.ts';

/** A question and its answer as turns of a conversation. */
export function exchangeTurns(answer: Answer): readonly [Turn, Turn] {
  const passages = answer.citations.flatMap((citation) =>
    citation.passages.map(({ passage }) => passage.id),
  );
  return [
    { role: 'user', content: answer.question },
    { role: 'assistant', content: answer.text, passages },
  ];
}
