import type { Answer } from '../answering/answer.ts';
import { headingsAbove } from '../corpus/headings-above.ts';
import type { TerminalMessages } from '../messages/messages.ts';
import type { RankedPassage } from '../search/found.ts';
import { plainLine } from './plain-text.ts';

/** Why the answer is what it is: the question searched for, each passage's place, the confidence and the verdicts. */
export function explain(say: TerminalMessages, answer: Answer, limit = 10): string {
  const words = say.explain;
  const { passages, confidence } = answer.retrieval;
  const lines = [
    say.searchedFor({ question: plainLine(answer.standaloneQuestion) }),
    '',
    words.confidence({
      probability: confidence.probability.toFixed(2),
      band: confidence.band,
    }),
    ...confidence.reasons.map((reason) => `  - ${plainLine(reason)}`),
    ...writtenBy(words, answer),
    '',
    words.passages,
    ...passages.slice(0, limit).flatMap((ranked) => explainPassage(words, ranked)),
  ];
  if (answer.statements.length > 0) {
    lines.push('', words.statements);
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
    lines.push('', words.leftOut);
    for (const { text, reasons } of answer.leftOut) {
      lines.push(
        `  ${plainLine(text)}`,
        ...reasons.map((reason) => `      - ${plainLine(reason)}`),
      );
    }
  }
  return lines.join('\n');
}

/** Who wrote the answer and what it cost, where a language model did. */
function writtenBy(
  words: TerminalMessages['explain'],
  { writtenBy: model, usage }: Answer,
): string[] {
  if (model === undefined) return [];
  const { calls, promptTokens: read, completionTokens: written } = usage;
  const tokens = read + written === 0 ? undefined : { read, written };
  return [words.writtenBy({ model: plainLine(model), calls, tokens })];
}

function explainPassage(words: TerminalMessages['explain'], ranked: RankedPassage): string[] {
  const { article, text } = ranked.passage;
  const place = [article.title, ...headingsAbove(ranked.passage, article.title)]
    .map(plainLine)
    .join(' › ');
  const start = plainLine(text).slice(0, 90);
  const scores = words.scores({
    cosine: ranked.cosine.toFixed(3),
    bm25: ranked.bm25.toFixed(2),
    coverage: String(Math.round(ranked.coverage * 100)),
  });
  return [
    `${String(ranked.rank).padStart(3)}. ${ranked.score.toFixed(3)}  ${place}`,
    `     ${start}…`,
    `     ${scores}`,
    ...ranked.reasons.map((reason) => `     - ${plainLine(reason)}`),
  ];
}
