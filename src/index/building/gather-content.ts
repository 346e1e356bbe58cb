import type { Generation } from '../generation/generation.ts';
import { hasGraph, readGraph } from '../generation/open-generation.ts';
import { findMainAxes } from '../vectors/find-main-axes.ts';
import type { GraphLibrary } from '../vectors/graph-library.ts';
import { freshGraph, planGraph } from '../vectors/graph-plan.ts';
import { VectorGraph } from '../vectors/vector-graph.ts';
import { EXACT_LIMIT } from '../vectors/vector-search.ts';
import type { WindowVectors } from '../vectors/window-vectors.ts';
import type { NewVectors } from './new-vectors.ts';
import type { ParsedArticles } from './parsed-articles.ts';
import type { Stretch } from './plan-stretches.ts';
import type { WindowPlan } from './window-plan.ts';
import type { GenerationContent } from './write-generation.ts';

/**
 * Brings together what a new generation is written from: articles, vectors and the graph, each from the old
 * generation where it is still right.
 * @param from - the generation whose vectors are taken over, and that has the articles that are kept
 * @param library - makes the graph; without it there is none
 */
export async function gatherContent(
  parts: {
    stretches: readonly Stretch[];
    parsed: ParsedArticles;
    plan: WindowPlan;
    vectors: NewVectors;
    description: GenerationContent['description'];
  },
  from: Generation | undefined,
  library: GraphLibrary | undefined,
): Promise<GenerationContent> {
  const { stretches, parsed, plan, description } = parts;
  const vectors = parts.vectors.complete(from);
  const graph = await prepareGraph(plan, vectors, from, library);
  return { stretches, parsed, from, vectors, ...graph, description };
}

async function prepareGraph(
  windowPlan: WindowPlan,
  vectors: WindowVectors,
  from: Generation | undefined,
  library: GraphLibrary | undefined,
): Promise<Pick<GenerationContent, 'graph' | 'plan'>> {
  const { ids } = windowPlan;
  if (library === undefined) return { plan: freshGraph(ids), graph: undefined };
  if (from !== undefined && hasGraph(from.manifest) && ids.length > EXACT_LIMIT) {
    const { store, windows } = from.parts;
    const plan = planGraph(windowPlan, windows.labels, store.graphState());
    if (plan.reuse) return { plan, graph: await readGraph(library, from.parts) };
  }
  const fresh = freshGraph(ids);
  const space = { dimensions: vectors.dimensions, axes: await findMainAxes(vectors) };
  return { plan: fresh, graph: VectorGraph.create(library, space, fresh.state.nodes) };
}
