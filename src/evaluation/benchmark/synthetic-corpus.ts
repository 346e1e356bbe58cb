import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { seededRandom } from '../random.ts';

const subjects = [
  'The county council',
  'A joint board of councils',
  'The health board',
  'The fire service',
  'The ambulance trust',
  'A social enterprise',
  'The housing association',
  'The police authority',
  'The education department',
  'A panel of residents',
  'The transport agency',
  'The library service',
];
const verbs = [
  'will share offices with',
  'has moved its payroll to',
  'now buys its energy together with',
  'trains its new staff alongside',
  'has closed its call centre in favour of',
  'publishes its costs next to',
  'lends its vehicles to',
  'has agreed a single contract with',
  'checks its invoices jointly with',
];
const places = [
  'Ashcombe',
  'Brindley',
  'Carrow',
  'Dunmere',
  'Eastholme',
  'Fernley',
  'Garside',
  'Hollin',
  'Inverlee',
  'Jesmore',
  'Kelby',
  'Langtree',
  'Marlow Cross',
  'Netherby',
  'Oakmoor',
  'Penwick',
  'Quarry Bank',
  'Rushton',
];
const effects = [
  'cuts waiting times by',
  'saves households',
  'reaches an additional',
  'replaces',
  'costs no more than',
  'has been tried in',
  'will be reviewed after',
];
const units = [
  'pounds a year',
  'families',
  'days',
  'contracts',
  'visits a month',
  'buildings',
  'per cent',
];

/** One article of about 250 words, the same for the same seed. */
export function syntheticArticle(seed: number): string {
  const random = seededRandom(seed);
  const pick = (from: readonly string[]) => random.pick(from) ?? '';
  const sentence = () =>
    `${pick(subjects)} of ${pick(places)} ${pick(verbs)} that of ${pick(places)}, ` +
    `which ${pick(effects)} ${Math.floor(random.next() * 900) + 2} ${pick(units)}.`;
  const paragraph = () => Array.from({ length: 4 }, sentence).join(' ');
  const title = `${pick(places)} and ${pick(places)} report ${seed}`;
  return `---\ntitle: ${title}\n---\n\n${Array.from({ length: 3 }, paragraph).join('\n\n')}\n`;
}

/** A question of about ten words about something in article `seed`. */
export function syntheticQuestion(seed: number): string {
  const words = syntheticArticle(seed).split(/\s+/).slice(8, 18).join(' ');
  return `Is it true that ${words.replace(/[.,]/g, '')}?`;
}

/** Writes `count` articles into a folder. */
export async function writeSyntheticCorpus(folder: string, count: number): Promise<void> {
  makeFolder(folder);
  for (let seed = 0; seed < count; seed++) {
    await writeFile(
      join(folder, `article-${String(seed).padStart(5, '0')}.md`),
      syntheticArticle(seed),
    );
  }
}
