import type { WrittenStatement } from '../statement.ts';

const LIST_HEADING =
  /^[*_#\s]*(?:sources?|references?|citations?|bibliography|quellen|fuentes)\b[*_\s]*:?[*_\s]*$/i;
const LINE_HEADING = /^[*_\s]*(?:sources?|references?|citations?)[*_\s]*:/i;

/**
 * A written answer without the list of sources that a model may put at its end, whatever it was told: the answer's
 * own list is made from what was checked.
 */
export function withoutSourceList(statements: readonly WrittenStatement[]): WrittenStatement[] {
  const start = statements.findIndex(
    ({ text }, index) => index > 0 && (LIST_HEADING.test(text) || LINE_HEADING.test(text)),
  );
  return start === -1 ? [...statements] : statements.slice(0, start);
}
