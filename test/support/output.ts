import type { Output } from '../../src/terminal/output.ts';

/** An output that keeps what is written to it, as a terminal where a width is given. */
export function keptOutput(columns?: number): Output & { readonly written: string[] } {
  const written: string[] = [];
  return {
    written,
    write: (text: string) => written.push(text),
    ...(columns === undefined ? {} : { isTTY: true, columns, hasColors: () => false }),
  };
}
