import { UserError } from '../errors.ts';
import type { BuildReport } from '../index/types.ts';
import type { Rebuild } from './build-in-child.ts';
import { describeReport } from './describe-report.ts';
import type { Logger } from './logging.ts';

/** Building the index anew, whoever asks for it: one build at a time. */
export interface Reindexing {
  /**
   * Starts a build and has its index served when it is done. Gives nothing where one is under way.
   * @param onStep - told each step in words
   */
  start(onStep?: (step: string) => void): Promise<BuildReport> | undefined;
  /** Settles when no build is under way; never rejects. */
  settled(): Promise<void>;
}

/** @param parts.index - told to look for the new generation */
export function createReindexing(parts: {
  readonly rebuild: Rebuild;
  readonly index: { refresh(): Promise<void> };
  readonly logger: Logger;
}): Reindexing {
  const { rebuild, index, logger } = parts;
  let underWay: Promise<BuildReport> | undefined;
  const build = async (onStep: (step: string) => void) => {
    try {
      const report = await rebuild((step) => {
        logger.info({ step }, 'The index is being built.');
        onStep(step);
      });
      await index.refresh();
      logger.info({ sentence: describeReport(report) }, 'The index has been built.');
      return report;
    } catch (error) {
      const reason = error instanceof UserError ? error.message : undefined;
      logger.error({ err: error, reason }, 'The index could not be built.');
      throw error;
    } finally {
      underWay = undefined;
    }
  };
  return {
    start: (onStep = () => undefined) => {
      if (underWay !== undefined) return undefined;
      underWay = build(onStep);
      underWay.catch(() => undefined);
      return underWay;
    },
    settled: async () => {
      await underWay?.catch(() => undefined);
    },
  };
}
