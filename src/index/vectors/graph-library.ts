import type hnswlib from 'hnswlib-node';

/** What is used of hnswlib, compiled when Town Clerk was installed. */
export type GraphLibrary = Pick<typeof hnswlib, 'HierarchicalNSW'>;

/** Gives the library, or nothing where it cannot be had: then every window is compared. */
export type LoadGraphLibrary = () => Promise<GraphLibrary | undefined>;

/**
 * Loads hnswlib where it is installed. It is optional, because it is compiled at the installation: without a compiler
 * the installation goes on without it, and a copy that was compiled for another system is as good as none.
 * @param load - fetches the package
 */
export async function loadGraphLibrary(
  load: () => Promise<{ default: GraphLibrary }> = () => import('hnswlib-node'),
): Promise<GraphLibrary | undefined> {
  try {
    return (await load()).default;
  } catch {
    return undefined;
  }
}
