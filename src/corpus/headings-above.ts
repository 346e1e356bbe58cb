import type { Passage } from './passage.ts';

/**
 * The headings to be shown above a passage, outermost first: those of its place in the article without the ones
 * that are the beginning of its own text, which would stand there twice.
 * @param title - the article's, where it is shown above the headings: a first heading that says the same is left out
 */
export function headingsAbove(
  { headingPath, text, blocks }: Pick<Passage, 'headingPath' | 'text' | 'blocks'>,
  title?: string,
): readonly string[] {
  const body = blocks.findIndex(({ kind }) => kind !== 'heading');
  const own = blocks
    .slice(0, body < 0 ? blocks.length : body)
    .map(({ start, end }) => text.slice(start, end).trim());
  let above = headingPath.length;
  while (above > 0 && own.at(above - headingPath.length - 1) === headingPath[above - 1]) above -= 1;
  const outermost = title !== undefined && headingPath[0] === title ? 1 : 0;
  return headingPath.slice(outermost, above);
}
