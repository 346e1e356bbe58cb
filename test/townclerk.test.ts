import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Config, loadConfig } from '../src/config.ts';
import { openTownClerk } from '../src/townclerk.ts';
import { modelCacheDir } from './support/builtin-model.ts';
import { copyShippedIndex } from './support/shipped-index.ts';

let config: Config;

beforeAll(async () => {
  const indexDir = await mkdtemp(join(tmpdir(), 'town-clerk-whole-'));
  config = { ...loadConfig({ INDEX_DIR: indexDir }, undefined), dataDir: modelCacheDir };
  await copyShippedIndex(indexDir);
});
afterAll(() => rm(config.indexDir, { recursive: true, force: true }));

describe('a town clerk that is closed', () => {
  it('finishes the answers that it is giving, to their last sentence', async () => {
    const townClerk = await openTownClerk(config);
    const question = 'How much does Wales expect to save each year?';
    const asked = [townClerk.ask(question), townClerk.ask(question)];
    await townClerk.close();
    for (const answer of await Promise.all(asked)) expect(answer.text).toContain('£14 million');
  });

  it('takes no more questions', async () => {
    const townClerk = await openTownClerk(config);
    await townClerk.close();
    await expect(townClerk.ask('Who chose Surrey?')).rejects.toThrow('closed');
  });

  it('does not mind a question that fails', async () => {
    const townClerk = await openTownClerk(config);
    const asked = townClerk.ask('?!');
    const refused = expect(asked).rejects.toMatchObject({ identifier: 'question-empty' });
    await townClerk.close();
    await refused;
  });
});
