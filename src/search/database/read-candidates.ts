import { z } from 'zod';
import { B, inverseDocumentFrequency, K1 } from '../../index/bm25/bm25.ts';
import { formatVector, parseHalfVector } from '../../index/database/half-vectors.ts';
import { toArticleRecord, toPassage } from '../../index/passages/records.ts';
import type { ArticleRecord, PassageRecord } from '../../index/types.ts';
import { innerProduct } from '../../index/vectors/window-vectors.ts';
import type { Queries } from '../../postgres/queries.ts';
import type { Looked } from '../article-store.ts';
import type { AnalysedQuestion } from '../found.ts';
import type { SearchCandidate } from '../ranking/candidates.ts';
import type { Scope } from './scope.ts';

const passageRow = z.looseObject({
  row: z.int(),
  length: z.int(),
  window: z.int(),
  vector: z.instanceof(Uint8Array),
});
const articleRow = z.looseObject({ id: z.int(), hash: z.string() });
const posting = z.object({ term: z.string(), passage: z.int(), frequency: z.int() });

/** Reads what is to be known of candidates, so that no more of the database is needed to rank them. */
export async function readCandidates(
  queries: Queries,
  scope: Scope,
  { vector, terms }: AnalysedQuestion,
  rows: readonly number[],
): Promise<Pick<Looked, 'candidates' | 'passage' | 'windowVector' | 'hashOf'>> {
  const found = await queries.rows(
    passageRow,
    `SELECT passages.key AS row, passages.id, passages.article, heading_path, passages."start",
       passages."end", text, blocks, terms AS length, best.key AS window,
       halfvec_send(best.embedding) AS vector
     FROM town_clerk.passages
     JOIN LATERAL (
       SELECT key, embedding FROM town_clerk.windows WHERE passage = passages.key
       ORDER BY (embedding <#> $2::halfvec) + 0, key LIMIT 1
     ) AS best ON true
     WHERE passages.key = ANY($1::integer[]) ORDER BY passages.key`,
    [rows, formatVector(vector)],
  );
  const articles = await readArticles(queries, found.map(toPassage));
  const postings = await queries.rows(
    posting,
    `SELECT term, passage, frequency FROM town_clerk.postings
     WHERE term = ANY($1::text[]) AND passage = ANY($2::integer[])`,
    [terms.map(({ term }) => term), rows],
  );
  const frequencies = new Map(
    postings.map(({ term, passage, frequency }) => [`${passage} ${term}`, frequency]),
  );
  const passages = new Map<number, PassageRecord>();
  const vectors = new Map<number, Float32Array>();
  const candidates = found.map((each): SearchCandidate => {
    const { article: id, ...passage } = toPassage(each);
    const windowVector = parseHalfVector(each.vector);
    passages.set(each.row, { ...passage, article: fetched(articles, id).article });
    vectors.set(each.window, windowVector);
    const norm = K1 * (1 - B + (B * each.length) / scope.averageLength);
    const strengths = terms.map(({ term }) => {
      const frequency = frequencies.get(`${each.row} ${term}`) ?? 0;
      return ((K1 + 1) * frequency) / (frequency + norm);
    });
    const bm25 = terms.reduce(
      (sum, term, place) =>
        sum + inverseDocumentFrequency(term.passages, scope.passages) * (strengths[place] ?? 0),
      0,
    );
    return {
      row: each.row,
      window: each.window,
      cosine: innerProduct(vector, windowVector, 0, vector.length),
      bm25,
      strengths,
    };
  });
  return {
    candidates,
    passage: (row) => fetched(passages, row),
    windowVector: (window) => fetched(vectors, window),
    hashOf: ({ article }) => articles.get(article.id)?.hash,
  };
}

async function readArticles(
  queries: Queries,
  passages: readonly { readonly article: number }[],
): Promise<Map<number, { article: ArticleRecord; hash: string }>> {
  const found = await queries.rows(
    articleRow,
    `SELECT id, path, title, publisher, published, url, tags, hash FROM town_clerk.articles
     WHERE id = ANY($1::integer[])`,
    [[...new Set(passages.map(({ article }) => article))]],
  );
  return new Map(found.map((row) => [row.id, { article: toArticleRecord(row), hash: row.hash }]));
}

function fetched<Value>(from: ReadonlyMap<number, Value>, row: number): Value {
  const value = from.get(row);
  if (value === undefined) throw new RangeError(`Nothing was read of row ${row}.`);
  return value;
}
