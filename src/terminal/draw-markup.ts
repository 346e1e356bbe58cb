import { type MarkupLine, type MarkupRun, readMarkup } from '../answering/markup/read-markup.ts';
import type { Style } from './style.ts';

/**
 * A model's Markdown for the terminal: bold and italics as the terminal has them, headings in bold, lists indented,
 * quotes behind a bar, code in a colour.
 * @param drawPlain - draws a stretch of text that is no code
 */
export function drawMarkup(
  text: string,
  style: Style,
  drawPlain: (text: string) => string = (part) => part,
): string {
  return readMarkup(text)
    .map((line, index) => `${index > 0 && line.gap ? '\n' : ''}${drawLine(line, style, drawPlain)}`)
    .join('\n')
    .trim();
}

function drawLine(
  { runs, kind, quoted, depth, mark }: MarkupLine,
  style: Style,
  drawPlain: (text: string) => string,
): string {
  const indent = '  '.repeat(Math.max(0, depth - 1)) + (kind === 'code' ? '    ' : '');
  const bullet = mark === '' ? '' : `${mark} `;
  const said = runs.map((run) => {
    if (run.code) return style.code(run.text);
    return emphasised(drawPlain(run.text), { ...run, bold: run.bold || kind === 'heading' }, style);
  });
  return `${indent}${bullet}${quoted ? '│ ' : ''}${said.join('')}`;
}

function emphasised(text: string, { bold, italic }: MarkupRun, style: Style): string {
  const slanted = italic ? style.italic(text) : text;
  return bold ? style.bold(slanted) : slanted;
}
