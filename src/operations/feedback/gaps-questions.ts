import type { VainQuestion } from '../store/gaps.ts';

/**
 * The questions that were asked in vain as lines of a `questions.jsonl`, those alone whose text is kept. Nobody has
 * said yet which article answers each: `relevant` is empty, to be filled in by whoever measures with it.
 */
export function gapsQuestions(questions: readonly VainQuestion[]): string {
  return questions
    .flatMap(({ id, question, article, declined, downVotes, reasons }) =>
      question === undefined
        ? []
        : [{ id, question, relevant: [], nearest: article ?? null, declined, downVotes, reasons }],
    )
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
