import { codeRanges } from './code-ranges.ts';

/** A text whose prose is rewritten, stretch by stretch, and whose code stays as it is. */
export function outsideCode(text: string, rewrite: (prose: string) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of codeRanges(text)) {
    parts.push(rewrite(text.slice(at, start)), text.slice(start, end));
    at = end;
  }
  return [...parts, rewrite(text.slice(at))].join('');
}
