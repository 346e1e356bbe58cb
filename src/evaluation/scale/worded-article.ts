import { readFileSync } from 'node:fs';
import { type Random, seededRandom } from '../random.ts';

/** Words of English by the thousand, in an order that is the same everywhere. */
const CONTENT = shuffled(
  readFileSync(new URL('../../text/related-words/kin.txt', import.meta.url), 'utf8'),
);
const FUNCTION = (
  'the of and to in a is for was that on with by as it from at are be this which or an were has had ' +
  'not its but have their they been may more also other than when into only between after'
).split(' ');
const BEGINNINGS = [
  'Ash',
  'Brind',
  'Carr',
  'Dun',
  'East',
  'Fern',
  'Gar',
  'Hollin',
  'Inver',
  'Jes',
  'Kel',
  'Lang',
];
const ENDINGS = [
  'combe',
  'ley',
  'ow',
  'mere',
  'holme',
  'ford',
  'side',
  'wick',
  'ton',
  'by',
  'stead',
  'bridge',
];

/** Words that an article comes back to. */
const TOPIC_WORDS = 40;
const PARAGRAPHS = 3;
const SENTENCES = 5;

const contentWord = zipf(CONTENT);
const functionWord = zipf(FUNCTION);

/**
 * One article of about 270 words in three sections, the same for the same seed. How often its words occur over all
 * articles falls with their rank, as it does in English, so that search terms are as rare as they are in life; it says
 * nothing.
 */
export function wordedArticle(seed: number): string {
  const { title, sentences } = contents(seed);
  const sections = Array.from({ length: PARAGRAPHS }, (_, place) => {
    const own = sentences.slice(place * SENTENCES, (place + 1) * SENTENCES);
    const heading =
      place === 0 ? '' : `## ${capital(own[0]?.content.slice(0, 2).join(' ') ?? '')}\n\n`;
    return heading + own.map(({ text }) => text).join(' ');
  });
  return `---\ntitle: ${title}\n---\n\n${sections.join('\n\n')}\n`;
}

/** A question with five words of one sentence of the article of this seed. */
export function wordedQuestion(seed: number): string {
  const { sentences } = contents(seed);
  const random = seededRandom(seed + 1_000_003);
  const { content } = random.pick(sentences) ?? { content: [] };
  const [first, second, third, fourth, fifth] = content;
  return `What does the ${first} ${second} of the ${third} have to do with ${fourth} ${fifth}?`;
}

interface Sentence {
  readonly text: string;
  readonly content: readonly string[];
}

function contents(seed: number): { title: string; sentences: Sentence[] } {
  const random = seededRandom(seed);
  const topic = Array.from({ length: TOPIC_WORDS }, () => contentWord(random));
  const place = () => `${random.pick(BEGINNINGS)}${random.pick(ENDINGS)}`;
  const here = `${place()} ${capital(random.pick(topic) ?? '')}`;
  const sentence = (): Sentence => {
    const content: string[] = [];
    const words = Array.from({ length: 18 }, () => {
      const kind = random.next();
      if (kind < 0.45) return functionWord(random);
      if (kind < 0.5)
        return random.next() < 0.5 ? place() : String(Math.floor(random.next() * 900));
      const word = kind < 0.85 ? (random.pick(topic) ?? '') : contentWord(random);
      content.push(word);
      return word;
    });
    while (content.length < 5) content.push(random.pick(topic) ?? '');
    return { text: `${capital(words.join(' '))}.`, content };
  };
  const title = `${here} ${random.pick(topic)} ${random.pick(topic)} ${seed}`;
  return { title, sentences: Array.from({ length: PARAGRAPHS * SENTENCES }, sentence) };
}

/** Picks words the more often the earlier they stand: the n-th n times as seldom as the first (Zipf's law). */
function zipf(words: readonly string[]): (random: Random) => string {
  let sum = 0;
  const sums = Float64Array.from(words, (_, rank) => {
    sum += 1 / (rank + 1);
    return sum;
  });
  return (random) => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

function shuffled(text: string): string[] {
  const words = [...new Set(text.split(/\s+/).filter((word) => word.length > 3))];
  const random = seededRandom(1);
  for (let last = words.length - 1; last > 0; last--) {
    const other = Math.floor(random.next() * (last + 1));
    [words[last], words[other]] = [words[other] ?? '', words[last] ?? ''];
  }
  return words;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
