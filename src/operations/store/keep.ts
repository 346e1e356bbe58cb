import type { Logger } from '../logging.ts';
import { isAway } from './away.ts';

/** Writes to the data store; where that fails, the log says so, and nobody is kept from an answer. Never rejects. */
export async function keep(
  write: () => Promise<unknown>,
  { logger }: { readonly logger: Logger },
): Promise<void> {
  try {
    await write();
  } catch (error) {
    const sentence = 'The data store could not be written.';
    if (isAway(error)) logger.warn({ reason: error.message }, sentence);
    else logger.error({ err: error }, sentence);
  }
}
