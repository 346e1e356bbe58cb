import type { WrittenStatement } from '../statement.ts';

/** Ends a sentence, with whatever closes after it. */
const ENDED = /[.!?…。！？]["'”’»)*_~\]]*$/u;

/** Looks like an end, but may be the middle of a figure (`£7.`) or of a shortened word. */
const DOUBTFUL =
  /(?:\d|(?:^|[^\p{L}])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|No|Nr|Sr|Jr|vs|etc|approx|ca|Art))\.$/u;

/**
 * The statements of a text that was cut somewhere, without what may be only the half of one: the last, unless it is a
 * sentence to its end.
 */
export function wholeStatements(statements: readonly WrittenStatement[]): WrittenStatement[] {
  const last = statements.at(-1);
  if (last === undefined) return [];
  const whole =
    last.kind === 'code' || last.kind === 'row' || last.kind === 'heading'
      ? false
      : ENDED.test(last.text) && !DOUBTFUL.test(last.text);
  return whole ? [...statements] : statements.slice(0, -1);
}
