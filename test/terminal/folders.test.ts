import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { UserError } from '../../src/errors.ts';
import { isOwnIndex, withFolders } from '../../src/terminal/folders.ts';

const config = loadConfig(
  { CORPUS_DIR: 'texts', INDEX_DIR: 'served', DATA_DIR: 'data' },
  undefined,
);

describe('the folders that a command is given', () => {
  test('are the configured ones where it is given none', () => {
    expect(withFolders(config, {})).toEqual(config);
    expect(withFolders(config, { corpus: 'texts' })).toEqual(config);
    const shared = { ...config, databaseUrl: 'postgres://db.example/town' };
    expect(withFolders(shared, {})).toEqual(shared);
    expect(withFolders(shared, { index: 'elsewhere' })).not.toHaveProperty('databaseUrl');
    expect(withFolders(shared, { corpus: 'else' })).not.toHaveProperty('databaseUrl');
    expect(isOwnIndex(config)).toBe(false);
  });

  test('give another corpus an index of its own, the same every time, beside the served one', () => {
    const tried = withFolders(config, { corpus: 'elsewhere/texts' });
    expect(tried.corpusDir).toBe(resolve('elsewhere/texts'));
    expect(tried.indexDir).toMatch(/data.indexes.texts-[0-9a-f]{8}$/);
    expect(isOwnIndex(tried)).toBe(true);
    expect(withFolders(config, { corpus: './elsewhere/texts/' })).toEqual(tried);
    expect(withFolders(config, { corpus: 'others/texts' }).indexDir).not.toBe(tried.indexDir);
  });

  test('are taken as they are when both are named', () => {
    const named = withFolders(config, { corpus: 'a', index: 'b' });
    expect(named).toMatchObject({ corpusDir: resolve('a'), indexDir: resolve('b') });
    expect(isOwnIndex(named)).toBe(false);
  });

  test.each(['texts', 'texts/index', join('texts', '.hidden')])(
    'must not put the index into the corpus: %s',
    (index) => {
      expect(() => withFolders(config, { index })).toThrow(UserError);
      expect(() => withFolders(config, { index })).toThrow(/lies in the corpus folder/);
    },
  );
});
