import type { PassageRecord } from '../index/types.ts';
import type { AnalysedQuestion, Found, QuestionWords } from '../search/found.ts';
import type { Confidence } from './confidence.ts';
import { judge, probabilityOf } from './judge.ts';
import type { PassageReader } from './passage-reader.ts';
import { THRESHOLDS } from './policy.ts';
import { readSentences } from './read-passage.ts';
import { readQuestion } from './read-question.ts';
import { measure } from './signals.ts';

/** Passages best by words of which one is the best of all nearly always. */
const AHEAD = 3;

/**
 * How likely it is that what was found holds the answer, and what to do about it. Looks at nothing else. Words that a
 * follow-up question took over say where the answer stands and nothing of whether it does, so what was asked itself
 * must be likely too, the rest being a story around it.
 */
export function decide(found: Found): Confidence {
  const measured = measure(found);
  const confidence = judge(measured);
  const own = askedItself(found);
  if (own === undefined || confidence.band === 'decline') return confidence;
  const { probability } = judge(measure({ ...found, question: own }));
  const evident = (measured?.evidence ?? 0) >= THRESHOLDS.enoughEvidence;
  const least = evident ? THRESHOLDS.askedItselfWithEvidence : THRESHOLDS.askedItself;
  if (probability >= least) return confidence;
  const reason = `what is asked itself comes to ${probability.toFixed(2)}`;
  return { ...confidence, band: 'decline', reasons: [...confidence.reasons, reason] };
}

/** The question with the words as a story that are not in its focus; nothing where there are none. */
function askedItself({ question, focus }: Found): AnalysedQuestion | undefined {
  const own = new Set(focus.terms.map(({ term }) => term));
  const terms = question.terms.map((term) =>
    own.has(term.term) ? term : { ...term, story: true as const },
  );
  const took = terms.some((term, place) => term.story !== question.terms[place]?.story);
  return took ? { ...question, terms } : undefined;
}

/**
 * The same, where a reader's word counts instead of the signals'; without a reader, by the signals.
 * @throws what the reader throws
 */
export async function decideBy(
  reader: PassageReader | undefined,
  found: Found,
  signal?: AbortSignal,
): Promise<Confidence> {
  const measured = reader === undefined ? undefined : measure(found);
  if (reader === undefined || measured === undefined) return decide(found);
  const options = signal === undefined ? {} : { signal };
  const bySignals = probabilityOf(measured.signals);
  const probability = await reader.probability(found, bySignals, options);
  return judge(measured, { name: reader.name, probability });
}

/** Reads a question and some passages, so that {@link decide} need not where one of them is the best. */
export function readAhead(question: QuestionWords, passages: readonly PassageRecord[]): void {
  readQuestion(question);
  for (const passage of passages.slice(0, AHEAD)) readSentences(passage);
}

/** Whether a model that writes answers is to be asked, although the passages alone may be declined. */
export function isWorthACall({ probability }: Confidence): boolean {
  return probability >= THRESHOLDS.worthACall;
}
