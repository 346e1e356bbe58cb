import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { isMultilingual } from '../../../src/embedding/known-models.ts';
import { buildIndex } from '../../../src/index/build-index.ts';
import { english } from '../../../src/messages/english.ts';
import { openEmbedder, openTownClerk, type TownClerk } from '../../../src/townclerk.ts';
import { HashingEmbedder } from '../../support/hashing-embedder.ts';
import {
  type ModelServer,
  type Script,
  startModelServer,
  writes,
} from '../../support/model-server.ts';
import { sendsWhole } from '../../support/server-shapes.ts';

/** What the scripted model of embeddings knows of German: a sentence and its translation get near vectors. */
const translations: Readonly<Record<string, string>> = {
  das: 'the',
  netz: 'network',
  ist: 'is',
  billiger: 'cheaper',
  zu: 'to',
  erweitern: 'upgrade',
  und: 'and',
  gibt: 'gives',
  jeder: 'every',
  ein: 'a',
  gemeinsame: 'shared',
  gemeinsames: 'common',
  spart: 'saves',
  einer: 'an',
  ihrer: 'its',
  kosten: 'costs',
  der: 'of',
  von: 'of',
  breitbandkosten: 'broadband costs',
};
const bag = new HashingEmbedder({ dimensions: 256 });

const embeds: Script = async (request, response, call) => {
  const texts: string[] = Reflect.get(request.body, 'input');
  const translated = texts.map((text) =>
    text.toLowerCase().replace(/\p{L}+/gu, (word) => translations[word] ?? word),
  );
  const vectors = await bag.embedPassages(translated);
  const data = vectors.map((vector, index) => ({ index, embedding: [...vector] }));
  return sendsWhole({ object: 'list', data })(request, response, call);
};

const question = 'What does the shared broadband network give every organisation?';
const meant =
  'Das gemeinsame Netz ist billiger zu erweitern und gibt jeder Organisation ein gemeinsames System';
const { byMeaning, otherLanguage, quotedSince } = english.people.answers;

let server: ModelServer;
let folder: string;
const towns: TownClerk[] = [];
beforeAll(async () => {
  server = await startModelServer();
  folder = await mkdtemp(join(tmpdir(), 'town-clerk-meaning-'));
});
afterAll(async () => {
  for (const town of towns) await town.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The whole product with an embedding model behind a real server. */
async function open(settings: Record<string, string>): Promise<TownClerk> {
  server.respond(embeds);
  const config = loadConfig(
    {
      CORPUS_DIR: 'corpus',
      INDEX_DIR: join(folder, settings.EMBEDDING_MODEL?.replace(/\W/g, '-') ?? 'index'),
      DATA_DIR: join(folder, 'data'),
      OPENAI_BASE_URL: server.baseUrl,
      OPENAI_MODEL: 'small',
      ...settings,
    },
    undefined,
  );
  const embedder = await openEmbedder(config);
  await buildIndex({ corpusDir: config.corpusDir, indexDir: config.indexDir, embedder });
  await embedder.close();
  const town = await openTownClerk(config);
  towns.push(town);
  return town;
}

async function answered(town: TownClerk, reply: string) {
  server.respond((request, response, call) =>
    (request.path.endsWith('/embeddings') ? embeds : writes(reply))(request, response, call),
  );
  return town.ask(question);
}

describe('a statement in another language, with a model that understands both', () => {
  let town: TownClerk;
  beforeAll(async () => {
    town = await open({ EMBEDDING_MODEL: 'openai:multilingual-e5-small' });
  });

  test('is backed by the sentence that means the same, without a figure, a date or a name in it', async () => {
    const { text, citations } = await answered(town, `${meant} [1].`);
    expect(text).toBe(`${meant} [1] (${byMeaning}).`);
    expect(citations[0]?.article.path).toContain('wales');
    expect(citations[0]?.passages[0]?.quote).toContain('cheaper to upgrade');
  });

  test('is backed with its figures where it means what their sentence says', async () => {
    const said = 'Das gemeinsame Netz spart einer Organisation 20 % ihrer Breitbandkosten';
    expect((await answered(town, `${said} [1].`)).text).toBe(`${said} [1] (${byMeaning}).`);
  });

  test('is not confirmed where no sentence means the same, whatever figure of the article it holds', async () => {
    for (const said of [
      'Die Hunde der Nachbarin wurden von 20 Kindern auf der Wiese gefüttert',
      'Die Hunde der Nachbarin wurden von den Kindern auf der Wiese gefüttert',
    ]) {
      const { leftOut, text, notice } = await answered(town, `${said} [1].`);
      expect(leftOut).toEqual([]);
      expect(text).not.toContain('Hunde');
      expect(notice).toBe(quotedSince);
    }
  });

  test('is left out where it states a figure of its own, however near it is', async () => {
    const said = 'Das gemeinsame Netz spart einer Organisation 99 % ihrer Breitbandkosten';
    const { leftOut } = await answered(town, `${said} [1].`);
    expect(leftOut.flatMap(({ reasons }) => reasons).join()).toContain('99');
  });
});

test('models say whether they understand several languages, and the settings have the last word', async () => {
  expect(isMultilingual('builtin')).toBe(false);
  expect(isMultilingual('Xenova/multilingual-e5-small')).toBe(true);
  expect(isMultilingual('./models/bge-m3')).toBe(true);
  expect(isMultilingual('openai:text-embedding-3-small')).toBe(true);
  expect(isMultilingual('openai:own-model')).toBe(false);
  const own = { EMBEDDING_MODEL: 'openai:own-model' };
  const unknown = await open(own);
  expect((await answered(unknown, `${meant} [1].`)).text).not.toContain(byMeaning);
  const declared = await open({ ...own, EMBEDDING_MULTILINGUAL: 'on' });
  expect((await answered(declared, `${meant} [1].`)).text).toContain(byMeaning);
  const denied = await open({ ...own, EMBEDDING_MULTILINGUAL: 'off' });
  const said = 'Das gemeinsame Netz spart einer Organisation 20 % ihrer Breitbandkosten';
  expect((await answered(denied, `${said} [1].`)).text).toContain(otherLanguage);
});
