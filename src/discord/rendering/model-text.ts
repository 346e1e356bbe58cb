import { type MarkupLine, type MarkupRun, readMarkup } from '../../answering/markup/read-markup.ts';
import { escapeClean } from './escape.ts';

/** Longer code is shown as text: a page might have to be cut within it, and its marks would come apart. */
const LONGEST_CODE = 200;

/**
 * A model's Markdown as Discord Markdown: bold, italics, code and lists as Discord has them, headings in bold, quotes
 * behind a bar; everything else literal. Links keep their text alone.
 * @param text - has been through `cleanText`
 * @param apart - matches what is set apart by others, such as citations: no marks are put around it
 */
export function modelText(text: string, apart: RegExp): string {
  return readMarkup(text)
    .map((line, index) => {
      const feed = index === 0 ? '' : line.gap ? '\n\n' : '\n';
      return feed + lineText(line, apart);
    })
    .join('')
    .trim();
}

function lineText({ runs, kind, quoted, depth, mark }: MarkupLine, apart: RegExp): string {
  const indent = '  '.repeat(Math.min(3, Math.max(0, depth - 1)));
  const bullet = mark === '' ? '' : `${mark} `;
  const pieces = runs.flatMap((run) => setApart(run, apart));
  const partial = pieces.length > 1;
  const said = pieces.map((run) => runText(kind === 'heading' ? bold(run) : run, partial, apart));
  return `${indent}${bullet}${quoted ? '│ ' : ''}${said.join('')}`;
}

function bold(run: MarkupRun): MarkupRun {
  return run.code ? run : { ...run, bold: true };
}

/** A run in pieces, those that are set apart by themselves. */
function setApart(run: MarkupRun, apart: RegExp): MarkupRun[] {
  if (run.code) return [run];
  const pieces: MarkupRun[] = [];
  let at = 0;
  for (const { index, 0: whole } of run.text.matchAll(apart)) {
    pieces.push({ ...run, text: run.text.slice(at, index) }, { ...run, text: whole });
    at = index + whole.length;
  }
  return [...pieces, { ...run, text: run.text.slice(at) }].filter(({ text }) => text !== '');
}

function runText({ text, bold, italic, code }: MarkupRun, partial: boolean, apart: RegExp): string {
  if (!code && text.replace(apart, '') === '') return text;
  const isCode = code && text.trim() !== '' && text.length <= LONGEST_CODE;
  if (isCode) return `\`${text.replaceAll('`', 'ˋ')}\``;
  const inner = escapeClean(text, partial);
  const content = inner.trim();
  // Marks around signs alone would not be read as marks.
  if (!/[\p{L}\p{N}]/u.test(content)) return inner;
  const marks = `${bold ? '**' : ''}${italic ? '_' : ''}`;
  return inner.replace(content, () => `${marks}${content}${[...marks].reverse().join('')}`);
}
