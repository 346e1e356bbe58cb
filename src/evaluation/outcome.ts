import type { Answer } from '../answering/answer.ts';
import { checkPrepared } from '../answering/checking/check-support.ts';
import { preparedPassage } from '../answering/checking/passage-group.ts';
import { containsAnswer, distinct } from './metrics.ts';
import type { LabelledQuestion } from './questions.ts';

/** What became of one labelled question. */
export interface QuestionOutcome {
  readonly question: LabelledQuestion;
  readonly answer: Answer;
  /** Distinct article paths in the order of their best passage. */
  readonly ranking: readonly string[];
  readonly answered: boolean;
  /** Whether the answer's text contains one of the reference answers; absent where there are none. */
  readonly containsAnswer?: boolean;
  /** Whether one of the cited articles is relevant; absent for a decline or where none is known. */
  readonly citedRelevant?: boolean;
  /** Shown citations, and those of them that the support check passes. */
  readonly citations: { readonly shown: number; readonly supported: number };
  readonly durationMs: number;
}

/** Judges an answer against its question's labels, and its citations by the support check. */
export function judge(
  question: LabelledQuestion,
  answer: Answer,
  durationMs: number,
): QuestionOutcome {
  const answered = answer.outcome === 'answered';
  const { answers, relevant, answerable } = question;
  let shown = 0;
  let supported = 0;
  for (const statement of answer.statements) {
    for (const number of statement.citations) {
      const citation = answer.citations.find((candidate) => candidate.number === number);
      shown += 1;
      const sources = citation?.passages.map(({ passage }) => preparedPassage(passage)) ?? [];
      if (checkPrepared(statement.text, sources).supported) supported += 1;
    }
  }
  return {
    question,
    answer,
    answered,
    durationMs,
    ranking: distinct(answer.retrieval.passages.map(({ passage }) => passage.article.path)),
    citations: { shown, supported },
    ...(answerable && answers !== undefined && answers.length > 0
      ? {
          containsAnswer:
            answered && answers.some((reference) => containsAnswer(answer.text, reference)),
        }
      : {}),
    ...(answered && relevant.length > 0
      ? {
          citedRelevant: answer.citations.some(({ article }) => relevant.includes(article.path)),
        }
      : {}),
  };
}
