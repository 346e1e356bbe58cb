import type { Answer } from '../answering/answer.ts';
import type { Turn } from '../answering/turn.ts';
import { judge, type QuestionOutcome } from './outcome.ts';
import type { LabelledQuestion } from './questions.ts';

/**
 * Asks every question, one after the other, so that the times are those of a single reader.
 * @param ask - the product's question flow; it gets a question's history where there is one
 * @param onProgress - told how many questions are done
 */
export async function evaluate(
  questions: readonly LabelledQuestion[],
  ask: (question: string, history: readonly Turn[]) => Promise<Answer>,
  onProgress: (done: number) => void = () => undefined,
): Promise<QuestionOutcome[]> {
  const outcomes: QuestionOutcome[] = [];
  for (const question of questions) {
    const start = performance.now();
    const answer = await ask(question.question, question.history ?? []);
    outcomes.push(judge(question, answer, performance.now() - start));
    onProgress(outcomes.length);
  }
  return outcomes;
}
