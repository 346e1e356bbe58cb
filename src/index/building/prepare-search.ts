import type { Generation } from '../generation/generation.ts';
import { hasCodes, hasGraph, readGraph } from '../generation/open-generation.ts';
import { fitCodeSpace } from '../vectors/code-space.ts';
import { fillCodes } from '../vectors/fill-codes.ts';
import { findMainAxes } from '../vectors/find-main-axes.ts';
import type { GraphLibrary } from '../vectors/graph-library.ts';
import { freshGraph, planGraph } from '../vectors/graph-plan.ts';
import { ScanSearch } from '../vectors/scan-search.ts';
import { VectorGraph } from '../vectors/vector-graph.ts';
import type { SearchSizes } from '../vectors/vector-search.ts';
import { WindowCodes } from '../vectors/window-codes.ts';
import type { WindowVectors } from '../vectors/window-vectors.ts';
import type { WindowPlan } from './window-plan.ts';
import type { GenerationContent } from './write-generation.ts';

/** What makes a graph, and how many windows have what. */
export interface GraphMaker extends SearchSizes {
  readonly library: GraphLibrary | undefined;
}

/** What the windows of a new generation are found by, begun with that of the old one where it is still right. */
export async function prepareSearch(
  windowPlan: WindowPlan,
  vectors: WindowVectors,
  old: Generation | undefined,
  maker: GraphMaker,
): Promise<Pick<GenerationContent, 'codes' | 'graph' | 'plan'>> {
  const { ids } = windowPlan;
  if (ids.length <= maker.codesAbove) {
    return { plan: freshGraph(ids), codes: undefined, graph: undefined };
  }
  const library = graphLibrary(ids.length, maker);
  const codes = codesOf(old);
  if (
    old !== undefined &&
    codes !== undefined &&
    (library === undefined || hasGraph(old.manifest))
  ) {
    const { store, windows } = old.parts;
    const plan = planGraph(windowPlan, windows.labels, store.graphState());
    if (plan.reuse) {
      const kept = new WindowCodes(codes.space, ids.length);
      await fillCodes(kept, vectors, { from: codes, rows: windowPlan.oldRows });
      return { plan, codes: kept, graph: library && (await readGraph(library, old.parts)) };
    }
  }
  const plan = freshGraph(ids);
  const axes = await findMainAxes(vectors);
  const fresh = new WindowCodes(fitCodeSpace(vectors, axes), ids.length);
  await fillCodes(fresh, vectors);
  const space = { dimensions: vectors.dimensions, axes };
  return {
    plan,
    codes: fresh,
    graph: library && VectorGraph.create(library, space, plan.state.nodes),
  };
}

/** The codes of a generation, where it has any and was opened without its graph. */
function codesOf(generation: Generation | undefined): WindowCodes | undefined {
  const search = generation?.parts.search;
  return search instanceof ScanSearch ? search.codes : undefined;
}

/** Whether building a generation anew, with nothing else changed, makes it quicker to search. */
export function wantsSearch({ manifest }: Generation, maker: GraphMaker): boolean {
  const { windows } = manifest.counts;
  if (windows <= maker.codesAbove || hasGraph(manifest)) return false;
  return !hasCodes(manifest) || graphLibrary(windows, maker) !== undefined;
}

/** What makes the graph of so many windows; nothing where they need none. */
function graphLibrary(
  windows: number,
  { library, graphAbove }: GraphMaker,
): GraphLibrary | undefined {
  return windows > graphAbove ? library : undefined;
}
