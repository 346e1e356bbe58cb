import type { Generation } from '../generation/generation.ts';
import { readGraph } from '../generation/open-generation.ts';
import type { IndexedArticle } from '../passages/indexed-article.ts';
import { freshGraph, planGraph } from '../vectors/graph-plan.ts';
import { VectorGraph } from '../vectors/vector-graph.ts';
import { EXACT_LIMIT } from '../vectors/vector-search.ts';
import { WindowVectors } from '../vectors/window-vectors.ts';
import type { PlannedArticle } from './scan-corpus.ts';
import type { WindowPlan } from './window-plan.ts';
import type { GenerationContent } from './write-generation.ts';

/**
 * Brings together what a new generation is written from: articles, vectors and the graph, each from the old
 * generation where it is still right.
 */
export async function gatherContent(
  parts: {
    articles: readonly PlannedArticle[];
    plan: WindowPlan;
    embedded: ReadonlyMap<string, Float32Array>;
    description: GenerationContent['description'];
  },
  articlesFrom: Generation | undefined,
  vectorsFrom: Generation | undefined,
): Promise<GenerationContent> {
  const { plan, description } = parts;
  const { dimensions } = description.fingerprint;
  const vectors = new WindowVectors(dimensions, plan.ids.length);
  for (const [row, id] of plan.ids.entries()) {
    const oldRow = plan.oldRows[row] ?? -1;
    const vector = oldRow < 0 ? parts.embedded.get(id) : vectorsFrom?.windowVector(oldRow);
    if (vector === undefined) throw new Error(`The window ${id} has no vector.`);
    vectors.set(row, vector);
  }
  return {
    articles: storedArticles(parts.articles, articlesFrom),
    vectors,
    ...(await prepareGraph(plan, dimensions, vectorsFrom)),
    description,
  };
}

/** The articles in order, those that did not change read from the old generation as they are needed. */
function* storedArticles(
  articles: readonly PlannedArticle[],
  from: Generation | undefined,
): Generator<IndexedArticle> {
  const ids = new Map(from?.articles.map((article) => [article.path, article.id]));
  for (const { path, parsed } of articles) {
    const article = parsed ?? from?.parts.store.indexedArticle(ids.get(path) ?? -1);
    if (article !== undefined) yield article;
  }
}

async function prepareGraph(
  { oldRows }: WindowPlan,
  dimensions: number,
  from: Generation | undefined,
): Promise<Pick<GenerationContent, 'graph' | 'plan'>> {
  const count = oldRows.length;
  if (from !== undefined && count > EXACT_LIMIT) {
    const { folder, manifest, store, windows } = from.parts;
    const plan = planGraph(oldRows, windows.labels, store.graphState());
    if (plan.reuse) return { plan, graph: await readGraph(folder, manifest, store, windows) };
  }
  return { plan: freshGraph(count), graph: VectorGraph.create(dimensions, count) };
}
