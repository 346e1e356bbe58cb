import { openGeneration } from '../generation/open-generation.ts';
import type { GraphLibrary } from '../vectors/graph-library.ts';
import { IncompleteFile } from '../vectors/vector-graph.ts';

/**
 * Opens a generation that was just written and asks it one question, before it may be served.
 * @param library - with which its graph was written, if it has one
 * @throws {IncompleteFile} when it cannot be opened or does not find what is in it
 */
export async function checkGeneration(
  folder: string,
  library: GraphLibrary | undefined,
): Promise<void> {
  let index: Awaited<ReturnType<typeof openGeneration>>;
  try {
    index = await openGeneration(folder, { graph: 'always', loadLibrary: async () => library });
  } catch (cause) {
    throw new IncompleteFile(`${folder} cannot be opened after it was written`, { cause });
  }
  try {
    const last = index.manifest.counts.windows - 1;
    const [hit] = index.nearestWindows(index.windowVector(last), 1);
    const [passage] = index.passages([hit?.passage ?? 0]);
    if (hit === undefined || hit.cosine < 0.999 || passage === undefined || passage.text === '') {
      throw new IncompleteFile(`${folder} does not find its own last window`);
    }
  } finally {
    index.close();
  }
}
