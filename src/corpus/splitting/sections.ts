import type { Atom } from './atoms.ts';

/** Up to this many words a section takes in a subsection that follows: alone both would say too little. */
const LARGEST_JOINED = 150;

/**
 * Runs of atoms that no passage may leave. A new run begins at each heading, except at one that stands below the
 * heading before it when that heading has nothing of its own to say, or when both fit into one passage. So a
 * passage never reaches across a heading of the same or a higher level than the section it is in.
 */
export function groupSections(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = [];
  for (const section of cutAtHeadings(atoms)) {
    const previous = groups.at(-1);
    if (previous !== undefined && mayJoin(previous, section)) previous.push(...section);
    else groups.push([...section]);
  }
  return groups;
}

function cutAtHeadings(atoms: readonly Atom[]): Atom[][] {
  const sections: Atom[][] = [];
  let previous: Atom | undefined;
  for (const atom of atoms) {
    const opens = atom.block.kind === 'heading' && atom.block !== previous?.block;
    const current = sections.at(-1);
    if (current === undefined || opens) sections.push([atom]);
    else current.push(atom);
    previous = atom;
  }
  return sections;
}

function mayJoin(group: readonly Atom[], section: readonly Atom[]): boolean {
  const level = section[0]?.block.level;
  const above = group.findLast((atom) => atom.block.kind === 'heading')?.block.level ?? 0;
  if (level === undefined || level <= above) return false;
  const onlyHeadings = group.every((atom) => atom.block.kind === 'heading');
  return onlyHeadings || totalWords(group) + totalWords(section) <= LARGEST_JOINED;
}

function totalWords(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, atom) => sum + atom.words, 0);
}
