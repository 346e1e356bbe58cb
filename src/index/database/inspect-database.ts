import type { EmbeddingFingerprint } from '../../embedding/embedder.ts';
import { describeFingerprintDifference } from '../../embedding/fingerprint.ts';
import { english } from '../../messages/english.ts';
import type { Database } from '../../postgres/database.ts';
import { isMigrated } from '../../postgres/migrate.ts';
import { compareCorpus } from '../building/compare-corpus.ts';
import { isOfOtherFiles } from '../corpus-identity.ts';
import { hashCorpus } from '../hash-corpus.ts';
import { followsRules } from '../index-rules.ts';
import type { IndexState } from '../index-state.ts';
import { readHashes, readServed, type Served } from './served.ts';
import { INDEX_TABLES } from './tables.ts';

const reasons = english.operators.index;

/** What is served, without the articles; nothing before the first build. @throws {UserError} `database-…` */
export async function servedBy(database: Database): Promise<Served | undefined> {
  return (await isMigrated(database, INDEX_TABLES)) ? database.read(readServed) : undefined;
}

/**
 * Compares the index in a database with a corpus, by the content of the files, and with the embedding model.
 * @throws {UserError} `corpus-missing` when the index is usable and there is no corpus to compare it with, `database-…`
 */
export async function inspectDatabase(options: {
  readonly database: Database;
  readonly corpusDir: string;
  readonly fingerprint: EmbeddingFingerprint;
}): Promise<IndexState> {
  const { database, corpusDir, fingerprint } = options;
  const folder = database.name;
  const served = await servedBy(database);
  if (served === undefined) return { state: 'missing', reason: reasons.missing({ folder }) };
  const before = { ...served, articles: await database.read(readHashes) };
  if (await isOfOtherFiles(before.articles, served.corpus, corpusDir)) {
    const built = served.corpus;
    const reason = reasons.otherCorpus({ folder, built, corpus: corpusDir });
    return { state: 'other-corpus', reason };
  }
  const difference = describeFingerprintDifference(served.fingerprint, fingerprint);
  if (difference !== undefined) {
    return { state: 'unusable', reason: reasons.otherModel({ folder, difference }) };
  }
  if (!followsRules(served)) return { state: 'stale', reason: reasons.otherRules };
  const changes = compareCorpus(before, await hashCorpus(corpusDir, before));
  return changes.any ? { state: 'stale', reason: reasons.differs(changes) } : { state: 'current' };
}
