import { buildIndex } from '../index/build-index.ts';
import { readBuildProgress } from '../index/building/build-progress.ts';
import { inspectIndex } from '../index/index-state.ts';
import { LiveIndex } from '../index/live-index.ts';
import { showing } from '../index/shown-index.ts';
import { embeddedSearch } from '../search/embedded/embedded-search.ts';
import type { IndexHome } from './index-home.ts';

/** An index in a folder of this machine. */
export function folderHome(indexDir: string): IndexHome {
  return {
    place: indexDir,
    shared: false,
    build: (options) => buildIndex({ ...options, indexDir }),
    inspect: (options) => inspectIndex({ ...options, indexDir }),
    progress: () => readBuildProgress(indexDir),
    open: async ({ corpusDir, onProblem, ...parts }) => {
      const live = await LiveIndex.open(indexDir, {
        fingerprint: parts.embedder.fingerprint,
        ...(onProblem === undefined ? {} : { onProblem }),
        ...(corpusDir === undefined ? {} : { corpusDir }),
      });
      return { search: embeddedSearch({ index: live, ...parts }), index: showing(live) };
    },
    close: async () => undefined,
  };
}
