import type { Logger } from '../logging.ts';

/** Writes to the data store; where that fails, the log says so, and nobody is kept from an answer. */
export function keep(write: () => void, { logger }: { readonly logger: Logger }): void {
  try {
    write();
  } catch (error) {
    logger.error({ err: error }, 'The data store could not be written.');
  }
}
