import { styleText } from 'node:util';
import type { Output } from './output.ts';

/** How the terminal sets text: the few ways in which it stands apart, and how wide it runs. */
export interface Style {
  readonly strong: (text: string) => string;
  /** Stand out where the terminal can show it; elsewhere they are left as they are. */
  readonly bold: (text: string) => string;
  readonly italic: (text: string) => string;
  readonly code: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly number: (text: string) => string;
  readonly warning: (text: string) => string;
  /** Columns that lines are broken at; without it they are left whole. */
  readonly width?: number;
}

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** Narrower than this there is nothing to be gained by breaking lines. */
const NARROWEST = 20;

const unchanged = (text: string) => text;

/** Marks with plain characters, for files, pipes and terminals without colour. */
export const plainStyle: Style = {
  strong: (text) => `**${text}**`,
  bold: unchanged,
  italic: unchanged,
  code: unchanged,
  faint: unchanged,
  number: unchanged,
  warning: unchanged,
};

/** ANSI colours. */
export const colourStyle: Style = {
  strong: (text) => styleText('bold', text, { validateStream: false }),
  bold: (text) => styleText('bold', text, { validateStream: false }),
  italic: (text) => styleText('italic', text, { validateStream: false }),
  code: (text) => styleText('magenta', text, { validateStream: false }),
  faint: (text) => styleText('dim', text, { validateStream: false }),
  number: (text) => styleText('cyan', text, { validateStream: false }),
  warning: (text) => styleText('yellow', text, { validateStream: false }),
};

/** On a terminal, colours where it has them and lines as wide as it is now; plain characters and whole lines elsewhere. */
export function styleFor(stream: Output): Style {
  if (!stream.isTTY) return plainStyle;
  const width = Math.min(WIDEST, Math.max(NARROWEST, stream.columns ?? 80));
  return { ...(stream.hasColors?.() ? colourStyle : plainStyle), width };
}
