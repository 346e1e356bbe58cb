import type { Article, Block } from './article.ts';
import type { Passage, PassageBlock } from './passage.ts';
import { type Atom, listAtoms } from './splitting/atoms.ts';
import { cutIntoPassages } from './splitting/passage-cuts.ts';
import { groupSections } from './splitting/sections.ts';
import { cutIntoWindows } from './splitting/windows.ts';

/** Raised whenever the same article would be split into other passages or windows, or other text embedded. */
export const SPLITTER_VERSION = 3;

/**
 * The passages of an article, in reading order: about 150 words each, cut between blocks or sentences and never
 * across a heading of the same or a higher level. A heading is the beginning of its passage's text. Joined with
 * the white space between them they give the article's text back.
 */
export function splitArticle(article: Article): Passage[] {
  const atoms = listAtoms(article);
  const headingPaths = headingPathsOf(article);
  return groupSections(atoms)
    .flatMap(cutIntoPassages)
    .map((group) => passageOver(article, group, headingPaths));
}

function passageOver(
  article: Article,
  atoms: readonly Atom[],
  headingPaths: ReadonlyMap<Block, readonly string[]>,
): Passage {
  const first = atoms[0];
  const start = first?.start ?? 0;
  const end = atoms.at(-1)?.end ?? start;
  const leading = atoms.find((atom) => atom.block.kind !== 'heading') ?? atoms.at(-1);
  return {
    headingPath: (leading && headingPaths.get(leading.block)) ?? [],
    start,
    end,
    text: article.text.slice(start, end),
    blocks: clipBlocks(atoms, start, end),
    windows: cutIntoWindows(article, atoms),
  };
}

function clipBlocks(atoms: readonly Atom[], start: number, end: number): PassageBlock[] {
  const blocks = new Set(atoms.map((atom) => atom.block));
  return Array.from(blocks, (block) => ({
    kind: block.kind,
    start: Math.max(block.start, start) - start,
    end: Math.min(block.end, end) - start,
  }));
}

/** For every block the headings in force, outermost first; a heading is in force for itself. */
function headingPathsOf(article: Article): Map<Block, readonly string[]> {
  const paths = new Map<Block, readonly string[]>();
  let path: readonly Block[] = [];
  let titles: readonly string[] = [];
  for (const block of article.blocks) {
    if (block.kind === 'heading') {
      const level = block.level ?? 1;
      path = [...path.filter((above) => (above.level ?? 1) < level), block];
      titles = path.map((heading) => article.text.slice(heading.start, heading.end));
    }
    paths.set(block, titles);
  }
  return paths;
}
