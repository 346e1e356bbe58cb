import type { CitedStatement, Statement } from '../statement.ts';

/** As much of a statement as its words on the page need. */
type RenderedStatement = Statement & Pick<CitedStatement, 'citations' | 'remark'>;

/** The end of a sentence or of the words before a list, with whatever closes after it: markers go in front. */
const SENTENCE_END = /[.!?…:]+["'”’»)*_~]*$/;

/** A letter with its full stop, as in `D.C.`: taking the stop away would break the abbreviation. */
const ABBREVIATION_END = /(?:^|[^\p{L}\p{N}])\p{L}\.["'”’»)*_~]*$/u;

/** Writes statements as text, each citation a marker in front of the closing full stop: `… a year [1][2].` */
export function renderStatements(statements: readonly RenderedStatement[]): string {
  const parts: string[] = [];
  for (const statement of statements) {
    const first = parts.length === 0;
    const before = first ? statement.before.replace(/^\s+/, '') : statement.before || ' ';
    parts.push(before, renderStatement(statement));
  }
  return parts.join('');
}

function renderStatement({ text, citations, kind, remark }: RenderedStatement): string {
  const markers = citations.map((number) => `[${number}]`).join('');
  const additions = [markers, remark ? `(${remark})` : ''].filter((part) => part !== '').join(' ');
  if (additions === '') return text;
  if (kind === 'code') return `${text}\n${additions}`;
  if (kind === 'row' && text.endsWith('|')) return `${text.slice(0, -1).trimEnd()} ${additions} |`;
  // Bounded, so that a line of a hundred thousand full stops costs no more than another.
  const tail = text.slice(-24);
  const end = ABBREVIATION_END.test(tail) ? null : SENTENCE_END.exec(tail);
  const at = end === null || end.index === 0 ? text.length : text.length - tail.length + end.index;
  return `${text.slice(0, at).trimEnd()} ${additions}${text.slice(at)}`;
}
