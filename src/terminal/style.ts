import { styleText } from 'node:util';

/** The few ways in which the terminal sets text apart. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly number: (text: string) => string;
  readonly warning: (text: string) => string;
}

const unchanged = (text: string) => text;

/** Marks with plain characters, for files, pipes and terminals without colour. */
export const plainStyle: Style = {
  strong: (text) => `**${text}**`,
  faint: unchanged,
  number: unchanged,
  warning: unchanged,
};

/** ANSI colours. */
export const colourStyle: Style = {
  strong: (text) => styleText('bold', text, { validateStream: false }),
  faint: (text) => styleText('dim', text, { validateStream: false }),
  number: (text) => styleText('cyan', text, { validateStream: false }),
  warning: (text) => styleText('yellow', text, { validateStream: false }),
};

/** Colours on a terminal that has them, plain characters elsewhere. */
export function styleFor(stream: NodeJS.WriteStream): Style {
  return stream.isTTY && stream.hasColors() ? colourStyle : plainStyle;
}
