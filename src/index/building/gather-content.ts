import type { Generation } from '../generation/generation.ts';
import type { NewVectors } from './new-vectors.ts';
import type { ParsedArticles } from './parsed-articles.ts';
import type { Stretch } from './plan-stretches.ts';
import { type GraphMaker, prepareSearch } from './prepare-search.ts';
import type { WindowPlan } from './window-plan.ts';
import type { GenerationContent } from './write-generation.ts';

/**
 * Brings together what a new generation is written from: articles, vectors and what finds them, each from the
 * old generation where it is still right.
 * @param from - the generation whose vectors are taken over, and that has the articles that are kept
 * @param maker - of the graph
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
  maker: GraphMaker,
): Promise<GenerationContent> {
  const { stretches, parsed, plan, description } = parts;
  const vectors = parts.vectors.complete(from);
  const search = await prepareSearch(plan, vectors, from, maker);
  return { stretches, parsed, from, vectors, ...search, description };
}
