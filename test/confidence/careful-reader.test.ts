import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Confidence } from '../../src/confidence/confidence.ts';
import { decide } from '../../src/confidence/decide.ts';
import { measure } from '../../src/confidence/signals.ts';
import type { Embedder } from '../../src/embedding/embedder.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { LiveIndex } from '../../src/index/live-index.ts';
import { embeddedSearch } from '../../src/search/embedded/embedded-search.ts';
import type { Search } from '../../src/search/search.ts';
import { builtinEmbedder } from '../support/builtin-model.ts';

const HANDBOOK = {
  'nursery.md':
    '# The staff nursery\n\nThe nursery opens at 7.30 and closes at 18.00 on working days. It takes children from six months on.',
  'passwords.md':
    '# Passwords\n\nA password has at least fourteen characters. It is changed once a year and never written down.',
  'leave.md':
    '# Parental leave\n\nA member of staff who adopts a child gets twenty weeks of paid leave. The leave begins on the day on which the child moves in. Tell your line manager four weeks before.',
  'travel.md':
    '# Travel\n\nA return ticket to the Cardiff office costs £38. Trips within Wales are booked by the travel desk.',
};

let folder: string;
let embedder: Embedder;
let handbook: Search;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'town-clerk-reader-'));
  embedder = await builtinEmbedder();
  const corpusDir = join(folder, 'handbook');
  await mkdir(corpusDir);
  for (const [name, text] of Object.entries(HANDBOOK)) {
    await writeFile(join(corpusDir, name), text);
  }
  handbook = await open(corpusDir, 'handbook-index');
}, 60_000);

afterAll(async () => {
  await handbook.close();
  await embedder.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(corpusDir: string, name: string): Promise<Search> {
  const indexDir = join(folder, name);
  await buildIndex({ corpusDir, indexDir, embedder });
  return embeddedSearch({ index: await LiveIndex.open(indexDir), embedder });
}

async function judged(search: Search, question: string): Promise<Confidence> {
  return decide(await search.find(question));
}

describe('a careful reader', () => {
  it('answers what the handbook says', async () => {
    const { band } = await judged(handbook, 'When does the nursery open?');
    expect(band).toBe('answer');
  });

  it('does not answer about what no article knows, and says what that is', async () => {
    const { band, lacks } = await judged(handbook, 'When does the canteen open?');
    expect(band).toBe('decline');
    expect(lacks).toEqual(['canteen']);
  });

  it('needs no word for the kind of thing, but notices that no article has it', async () => {
    const found = await handbook.find('Which institution takes children from six months on?');
    const measured = measure(found);
    expect(measured?.signals).toMatchObject({ sentence: 1, missingNouns: 0, unknown: 0 });
    expect(measured?.lacking.words).toEqual(['institution']);
    expect(decide(found).band).toBe('caution');
  });

  it('does not take what a thing must be for what to do with it', async () => {
    const { band } = await judged(handbook, 'How do I reset my password?');
    expect(band).not.toBe('answer');
  });

  it('does not answer about one place with another', async () => {
    const { band } = await judged(
      handbook,
      'What does a return ticket to the Swansea office cost?',
    );
    expect(band).not.toBe('answer');
  });

  it('takes the people of a country for the country', async () => {
    const reasons = async (question: string) =>
      (await judged(handbook, question)).reasons.join('; ');
    expect(await reasons('Who books trips to Welsh offices?')).toContain(
      'in names that do not stand beside it 0.00',
    );
    expect(await reasons('Who books trips to Danish offices?')).not.toContain(
      'in names that do not stand beside it 0.00',
    );
  });

  it('trusts less where the question asks for what is not so, or for the opposite', async () => {
    const plain = await judged(handbook, 'When does the nursery close?');
    const denied = await judged(handbook, 'When does the nursery not close?');
    expect(denied.probability).toBeLessThan(plain.probability - 0.1);
  });

  it('answers a question that comes with a long story', async () => {
    const { band } = await judged(
      handbook,
      'My wife and I have been waiting for this for three years, and last Friday the agency finally called us about a little boy who lives with a foster family near the coast. I work here since spring and am overjoyed but also rather nervous. How many weeks of leave do I get for adopting a child?',
    );
    expect(band).not.toBe('decline');
  });
});
