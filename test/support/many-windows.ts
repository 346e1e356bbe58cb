import type { OpenIndex } from '../../src/index/types.ts';

const PLACES = ['bridge', 'library', 'market', 'park', 'reservoir', 'school', 'station', 'theatre'];
const THINGS = ['roof', 'door', 'clock', 'gate', 'budget', 'garden', 'stairs', 'lamp', 'bench'];
const DEEDS = ['painted', 'mended', 'moved', 'sold', 'cleaned', 'opened', 'closed', 'measured'];

/** An article whose sentences share words with others, so that its vectors have near neighbours. */
export function similarArticle(number: number): string {
  const pick = (words: readonly string[], step: number) => words[(number * step) % words.length];
  const sections = Array.from({ length: 8 }, (_, section) => {
    const place = pick(PLACES, section + 3);
    const thing = pick(THINGS, section + 5);
    const deed = pick(DEEDS, section + 7);
    return `## Item ${section} of ${number}\n\nThe ${thing} of the ${place} was ${deed} in week ${number * section}. It took ${number + section} hours.`;
  });
  return `# Report ${number}\n\n${sections.join('\n\n')}\n`;
}

/** So many of them that comparing every window is no longer as quick as a graph. */
export function manyArticles(count = 240): Record<string, string> {
  const files = Array.from({ length: count }, (_, number) => [
    `${number}.md`,
    similarArticle(number),
  ]);
  return Object.fromEntries(files);
}

/** All windows by cosine, best first, ties by row. */
export function ranking(
  index: OpenIndex,
  vector: Float32Array,
): { window: number; cosine: number }[] {
  const { counts } = index.manifest;
  const windows = Array.from({ length: counts.windows }, (_, window) => ({
    window,
    cosine: index
      .windowVector(window)
      .reduce((sum, value, place) => sum + value * (vector[place] ?? 0), 0),
  }));
  return windows.sort((a, b) => b.cosine - a.cosine || a.window - b.window);
}
