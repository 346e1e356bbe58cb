import type { Answer } from '../answering/types.ts';
import type { RankedPassage } from '../search/found.ts';
import { plainLine } from './plain-text.ts';

/** Why the answer is what it is: the question searched for, each passage's place, the confidence and the verdicts. */
export function explain(answer: Answer, limit = 10): string {
  const { passages, confidence } = answer.retrieval;
  const lines = [
    `Searched for: ${plainLine(answer.standaloneQuestion)}`,
    '',
    `Confidence ${confidence.probability.toFixed(2)} (${confidence.band})`,
    ...confidence.reasons.map((reason) => `  - ${plainLine(reason)}`),
    '',
    'Passages',
    ...passages.slice(0, limit).flatMap(explainPassage),
  ];
  if (answer.statements.length > 0) {
    lines.push('', 'Statements');
    for (const { text, citations, verdict } of answer.statements) {
      const numbers = citations.map((number) => `[${number}]`).join('');
      const reasons = verdict.reasons.length === 0 ? '' : `: ${verdict.reasons.join('; ')}`;
      lines.push(
        `  ${verdict.outcome} ${numbers} (${verdict.score.toFixed(2)})${plainLine(reasons)}`,
        `      ${plainLine(text)}`,
      );
    }
  }
  if (answer.leftOut.length > 0) {
    lines.push('', 'Left out, because the articles do not back it');
    for (const { text, reasons } of answer.leftOut) {
      lines.push(
        `  ${plainLine(text)}`,
        ...reasons.map((reason) => `      - ${plainLine(reason)}`),
      );
    }
  }
  return lines.join('\n');
}

function explainPassage(ranked: RankedPassage): string[] {
  const { article, headingPath, text } = ranked.passage;
  const place = [article.title, ...headingPath].map(plainLine).join(' › ');
  const start = plainLine(text).slice(0, 90);
  return [
    `${String(ranked.rank).padStart(3)}. ${ranked.score.toFixed(3)}  ${place}`,
    `     ${start}…`,
    `     cosine ${ranked.cosine.toFixed(3)}, BM25 ${ranked.bm25.toFixed(2)}, covers ${Math.round(ranked.coverage * 100)} % of the question`,
    ...ranked.reasons.map((reason) => `     - ${plainLine(reason)}`),
  ];
}
