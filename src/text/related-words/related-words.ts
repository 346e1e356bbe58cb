import { readFileSync } from 'node:fs';

/*
 * `kin.txt`, `opposites.txt` and `synonyms.txt` are condensed from WordNet 3.1 (its licence stands beside them) by
 * `npx tsx scripts/condense-wordnet.ts`: a stem and its relations on each line, every pair once.
 */

type Relations = ReadonlyMap<string, ReadonlySet<string>>;
const NONE: ReadonlySet<string> = new Set();
const read = new Map<string, Relations>();

/**
 * The stems of words derived from the same root: `welsh` is `wale`, `ministeri` is `minist`. One step only, since kin of
 * kin is seldom kin. Reads a file of 100 kB when it is first called.
 * @param term an index term of one word
 */
export function kinOf(term: string): ReadonlySet<string> {
  return relations('kin.txt').get(term) ?? NONE;
}

/** The stems of words that mean the opposite: `accept` and `reject`. Reads a file when it is first called. */
export function oppositesOf(term: string): ReadonlySet<string> {
  return relations('opposites.txt').get(term) ?? NONE;
}

function relations(file: string): Relations {
  const known = read.get(file) ?? readRelations(file);
  read.set(file, known);
  return known;
}

function readRelations(file: string): Relations {
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    found.set(from, (found.get(from) ?? new Set()).add(to));
  };
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    const [term = '', ...others] = line.split(' ');
    for (const other of others) {
      add(term, other);
      add(other, term);
    }
  }
  return found;
}

/** The stems of words that mean the same in a common sense of theirs: `choos` and `select`. Reads a file when it is first called. */
export function synonymsOf(term: string): ReadonlySet<string> {
  return relations('synonyms.txt').get(term) ?? NONE;
}
