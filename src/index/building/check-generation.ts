import { openGeneration } from '../generation/open-generation.ts';
import type { GraphLibrary } from '../vectors/graph-library.ts';
import { IncompleteFile } from '../vectors/vector-graph.ts';

/** Windows of which one has to be found, from the last to the first. */
const TRIED = 8;

/**
 * Opens a generation that was just written and asks it for its own windows, before it may be served.
 * @param library - with which its graph was written, if it has one
 * @throws {IncompleteFile} when it cannot be opened or does not find what is in it
 */
export async function checkGeneration(
  folder: string,
  library: GraphLibrary | undefined,
): Promise<void> {
  let index: Awaited<ReturnType<typeof openGeneration>>;
  try {
    index = await openGeneration(folder, { loadLibrary: async () => library });
  } catch (cause) {
    throw new IncompleteFile(`${folder} cannot be opened after it was written`, { cause });
  }
  try {
    const { windows } = index.manifest.counts;
    const finds = (row: number): boolean => {
      const [hit] = index.nearestWindows(index.windowVector(row), 1);
      return (
        hit !== undefined && hit.cosine >= 0.999 && index.passages([hit.passage])[0]?.text !== ''
      );
    };
    // A graph may miss one; one that finds none of them is not what was written.
    const tried = Array.from({ length: TRIED }, (_, place) =>
      Math.floor(((TRIED - place) * windows) / TRIED - 1),
    );
    if (!tried.some((row) => finds(Math.max(0, row)))) {
      throw new IncompleteFile(`${folder} does not find its own windows`);
    }
  } finally {
    index.close();
  }
}
